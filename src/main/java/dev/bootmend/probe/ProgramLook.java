package dev.bootmend.probe;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the headers of programs and drivers, never more than a few hundred bytes of each (field offsets: Microsoft, PE
 * format: MS-DOS stub, COFF file header, section table).
 */
final class ProgramLook {

    private static final int MZ = 0x5A4D;
    private static final int PE = 0x0000_4550;
    private static final int STUB = 64;
    private static final int OFFSET_OF_PE = 0x3C;
    private static final int COFF = 24;
    private static final int SECTION = 40;
    /** The loader of Windows allows no more (Microsoft: PE format, NumberOfSections). */
    private static final int MAX_SECTIONS = 96;

    private ProgramLook() {
    }

    /** The headers by path. A file that is not there or empty is no key; one that is no program is absent. */
    static SortedMap<VolumePath, Reading<ProgramImage>> at(VolumeReader volume, Collection<VolumePath> paths) {
        var images = new TreeMap<VolumePath, Reading<ProgramImage>>();
        for (VolumePath path : paths) {
            boolean filled = volume.file(path).toOptional().filter(fact -> fact.size().bytes() > 0).isPresent();
            if (filled) {
                images.put(path, at(volume, path));
            }
        }
        return images;
    }

    private static Reading<ProgramImage> at(VolumeReader volume, VolumePath path) {
        return switch (volume.open(path)) {
            case Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile opened) -> read(path, opened);
            case Reading.Absent<VolumeReader.OpenFile>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<ProgramImage> read(VolumePath path, VolumeReader.OpenFile opened) {
        try (VolumeReader.OpenFile file = opened) {
            return read(file);
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of(path.toString(), met));
        }
    }

    /** Absent when the content does not begin as a program does. */
    static Reading<ProgramImage> read(ByteSource file) throws IOException {
        long size = file.size();
        if (size < STUB) {
            return Reading.absent();
        }
        ByteBuffer stub = bytes(file, 0, STUB);
        long pe = stub.getInt(OFFSET_OF_PE) & 0xFFFF_FFFFL;
        if ((stub.getShort(0) & 0xFFFF) != MZ || pe > size - COFF) {
            return Reading.absent();
        }
        ByteBuffer coff = bytes(file, pe, COFF);
        int sections = coff.getShort(6) & 0xFFFF;
        if (coff.getInt(0) != PE || sections == 0 || sections > MAX_SECTIONS) {
            return Reading.absent();
        }
        long table = pe + COFF + (coff.getShort(20) & 0xFFFF);
        return Reading.known(new ProgramImage(new ProcessorType(coff.getShort(4) & 0xFFFF),
                new ByteSize(needed(file, table, sections)), new ByteSize(size)));
    }

    /** Where the table or the last section ends; behind the end of the file when it is cut off. */
    private static long needed(ByteSource file, long table, int sections) throws IOException {
        long needed = table + (long) sections * SECTION;
        if (needed > file.size()) {
            return needed;
        }
        ByteBuffer entries = bytes(file, table, sections * SECTION);
        for (int i = 0; i < sections; i++) {
            long length = entries.getInt(i * SECTION + 16) & 0xFFFF_FFFFL;
            long start = entries.getInt(i * SECTION + 20) & 0xFFFF_FFFFL;
            needed = Math.max(needed, length == 0 ? 0 : start + length);
        }
        return needed;
    }

    private static ByteBuffer bytes(ByteSource file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.read(offset, bytes);
        return bytes;
    }
}
