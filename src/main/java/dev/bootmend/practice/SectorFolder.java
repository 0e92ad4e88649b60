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
    /** All runs by their first byte, read together at the first use, so that one look sees one state. */
    private Map<Long, byte[]> extents;

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
    public synchronized void read(long offset, ByteBuffer target) throws IOException {
        int length = target.remaining();
        if (offset < 0 || offset > size.bytes() - length) {
            throw new EOFException("read of " + length + " bytes at " + offset + " ends after byte " + size.bytes());
        }
        byte[] content = new byte[length];
        for (Map.Entry<Long, byte[]> extent : extents().entrySet()) {
            overlay(extent.getKey(), extent.getValue(), offset, content);
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
    public synchronized void write(ByteOffset start, byte[] content) throws IOException {
        long offset = start.bytes();
        if (offset % sectorSize.bytes() != 0 || content.length % sectorSize.bytes() != 0) {
            throw new IllegalArgumentException("a write of " + content.length + " bytes at byte " + offset
                    + " is not whole sectors of " + sectorSize + " bytes");
        }
        if (offset > size.bytes() - content.length) {
            throw new EOFException("write of " + content.length + " bytes at " + offset + " ends after byte " + size);
        }
        Map<Long, byte[]> present = extents();
        long at = target(present, offset, content.length);
        byte[] changed = present.getOrDefault(at, new byte[content.length]).clone();
        System.arraycopy(content, 0, changed, (int) (offset - at), content.length);
        machine.write(folder.child(name(new ByteOffset(at))), changed);
        present.put(at, changed);
    }

    /** Where the run begins that a write goes to: one that is there and holds it wholly, or a new one. */
    private static long target(Map<Long, byte[]> present, long offset, int length) throws IOException {
        for (Map.Entry<Long, byte[]> extent : present.entrySet()) {
            long at = offset - extent.getKey();
            if (at >= 0 && at + length <= extent.getValue().length) {
                return extent.getKey();
            }
            if (at < extent.getValue().length && at + length > 0) {
                throw new IOException("A write of bytes " + offset + " to " + (offset + length)
                        + " reaches beyond the sectors kept in " + name(new ByteOffset(extent.getKey())) + ".");
            }
        }
        return offset;
    }

    /** The name of the file whose first byte is that byte of the disk. */
    static String name(ByteOffset start) {
        return HexFormat.of().toHexDigits(start.bytes(), NAME_DIGITS) + ENDING;
    }

    private Map<Long, byte[]> extents() throws IOException {
        if (extents == null) {
            var read = new TreeMap<Long, byte[]>();
            for (String name : names()) {
                if (name.matches("[0-9a-f]{" + NAME_DIGITS + "}\\.bin")) {
                    read.put(Long.parseLong(name.substring(0, NAME_DIGITS), 16), bytes(folder.child(name)));
                }
            }
            extents = read;
        }
        return extents;
    }

    private List<String> names() throws IOException {
        return switch (machine.folder(folder)) {
            case Reading.Known<List<String>>(var found) -> found;
            case Reading.Absent<List<String>>() -> throw new IOException(folder + " is missing in the practice machine.");
            case Reading.Unreadable<List<String>>(var problem) -> throw new IOException(problem.toString());
        };
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
