package dev.bootmend.linux.fat;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Reading;
import dev.bootmend.offline.WritableSectors;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of the partition that a volume lies on; what is written is rounded out to whole sectors. */
final class FatSectors {

    private final ByteSource disk;
    private final Reading<WritableSectors> writable;
    private final long start;
    private final int sectorBytes;

    /**
     * @param writable the same disk for writing; unreadable with the reason why it may not be written
     * @param sectorBytes of the disk
     */
    FatSectors(ByteSource disk, Reading<WritableSectors> writable, ByteOffset start, int sectorBytes) {
        this.disk = disk;
        this.writable = writable;
        this.start = start.bytes();
        this.sectorBytes = sectorBytes;
    }

    byte[] read(long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        disk.read(start + offset, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** Changes bytes and nothing beside them; flushed before it returns. */
    void write(long offset, byte[] content) throws IOException {
        WritableSectors sectors = switch (writable) {
            case Reading.Known<WritableSectors>(var known) -> known;
            case Reading.Absent<WritableSectors>() -> throw new IOException("The disk is not there any more.");
            case Reading.Unreadable<WritableSectors>(var problem) -> throw new IOException(problem.toString());
        };
        long first = offset / sectorBytes * sectorBytes;
        long end = (offset + content.length + sectorBytes - 1) / sectorBytes * sectorBytes;
        byte[] whole = first == offset && end == offset + content.length ? content
                : read(first, Math.toIntExact(end - first));
        System.arraycopy(content, 0, whole, (int) (offset - first), content.length);
        sectors.write(new ByteOffset(start + first), whole);
    }
}
