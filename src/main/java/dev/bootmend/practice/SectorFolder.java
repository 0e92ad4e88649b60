package dev.bootmend.practice;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.offline.WritableSectors;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sectors of a disk of a practice machine: one small file for each run of bytes that matters, named after the byte
 * at which it starts. Every other byte of the disk reads as zero.
 */
final class SectorFolder implements WritableSectors {

    private static final int NAME_DIGITS = 12;
    private static final String ENDING = ".bin";

    private final VolumeWriter machine;
    private final VolumePath folder;
    private final ByteSize size;
    private final SectorSize sectorSize;

    /**
     * @param machine the folder of the practice machine
     * @param folder where the files are
     */
    SectorFolder(VolumeWriter machine, VolumePath folder, ByteSize size, SectorSize sectorSize) {
        this.machine = machine;
        this.folder = folder;
        this.size = size;
        this.sectorSize = sectorSize;
    }

    @Override
    public long size() {
        return size.bytes();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int length = target.remaining();
        if (offset < 0 || offset > size.bytes() - length) {
            throw new EOFException("read of " + length + " bytes at " + offset + " ends after byte " + size.bytes());
        }
        byte[] content = new byte[length];
        for (Map.Entry<Long, VolumePath> extent : extents().entrySet()) {
            if (extent.getKey() < offset + length) {
                overlay(extent.getKey(), bytes(extent.getValue()), offset, content);
            }
        }
        target.put(content);
    }

    private static void overlay(long from, byte[] extent, long offset, byte[] content) {
        long start = Math.max(from, offset);
        long end = Math.min(from + extent.length, offset + content.length);
        if (start < end) {
            System.arraycopy(extent, (int) (start - from), content, (int) (start - offset), (int) (end - start));
        }
    }

    /** A run that lies inside one file replaces its bytes there; any other one gets a file of its own. */
    @Override
    public void write(ByteOffset start, byte[] content) throws IOException {
        long offset = start.bytes();
        if (offset % sectorSize.bytes() != 0 || content.length % sectorSize.bytes() != 0) {
            throw new IllegalArgumentException("a write of " + content.length + " bytes at byte " + offset
                    + " is not whole sectors of " + sectorSize + " bytes");
        }
        if (offset > size.bytes() - content.length) {
            throw new EOFException("write of " + content.length + " bytes at " + offset + " ends after byte " + size);
        }
        for (Map.Entry<Long, VolumePath> extent : extents().entrySet()) {
            byte[] present = bytes(extent.getValue());
            long at = offset - extent.getKey();
            if (at >= 0 && at + content.length <= present.length) {
                System.arraycopy(content, 0, present, (int) at, content.length);
                machine.write(extent.getValue(), present);
                return;
            }
            if (at < present.length && at + content.length > 0) {
                throw new IOException("A write of bytes " + offset + " to " + (offset + content.length)
                        + " reaches beyond the sectors kept in " + extent.getValue() + ".");
            }
        }
        machine.write(folder.child(name(start)), content);
    }

    /** The name of the file whose first byte is that byte of the disk. */
    static String name(ByteOffset start) {
        return HexFormat.of().toHexDigits(start.bytes(), NAME_DIGITS) + ENDING;
    }

    private Map<Long, VolumePath> extents() throws IOException {
        List<String> names = switch (machine.folder(folder)) {
            case Reading.Known<List<String>>(var found) -> found;
            case Reading.Absent<List<String>>() -> throw new IOException(folder + " is missing in the practice machine.");
            case Reading.Unreadable<List<String>>(var problem) -> throw new IOException(problem.toString());
        };
        var extents = new TreeMap<Long, VolumePath>();
        for (String name : names) {
            if (name.matches("[0-9a-f]{" + NAME_DIGITS + "}\\.bin")) {
                extents.put(Long.parseLong(name.substring(0, NAME_DIGITS), 16), folder.child(name));
            }
        }
        return extents;
    }

    private byte[] bytes(VolumePath file) throws IOException {
        return switch (machine.open(file)) {
            case Reading.Known<VolumeReader.OpenFile>(var open) -> content(open);
            case Reading.Absent<VolumeReader.OpenFile>() -> throw new IOException(file + " vanished while it was read.");
            case Reading.Unreadable<VolumeReader.OpenFile>(var problem) -> throw new IOException(problem.toString());
        };
    }

    private static byte[] content(VolumeReader.OpenFile file) throws IOException {
        try (file) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            file.read(0, ByteBuffer.wrap(bytes));
            return bytes;
        }
    }
}
