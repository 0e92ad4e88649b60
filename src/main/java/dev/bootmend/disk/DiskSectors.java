package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.SectorSize;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A disk addressed by sector, never read outside its size. */
final class DiskSectors {

    private final ByteSource disk;
    private final SectorSize sectorSize;
    private final long count;

    /** @throws IOException when the size of the disk cannot be read */
    DiskSectors(ByteSource disk, SectorSize sectorSize) throws IOException {
        this.disk = disk;
        this.sectorSize = sectorSize;
        this.count = disk.size() / sectorSize.bytes();
    }

    SectorSize sectorSize() {
        return sectorSize;
    }

    /** The number of whole sectors. */
    long count() {
        return count;
    }

    long last() {
        return Math.max(0, count - 1);
    }

    byte[] sector(long address) throws IOException {
        return bytes(address, sectorSize.bytes());
    }

    /** {@code length} bytes from the start of a sector on. The address may be any value that a table can hold. */
    byte[] bytes(long address, int length) throws IOException {
        long available = address < 0 || address >= count ? 0 : (count - address) * sectorSize.bytes();
        if (length > available) {
            throw new EOFException("sector " + Long.toUnsignedString(address) + ": " + length
                    + " bytes wanted, the disk ends after sector " + last());
        }
        byte[] content = new byte[length];
        disk.read(address * sectorSize.bytes(), ByteBuffer.wrap(content));
        return content;
    }

    /** Where a sector of this disk, or one shortly behind its end, begins. */
    ByteOffset offset(long address) {
        return offset(address, 0);
    }

    /** Where a field of a sector lies; the start of the disk when no disk is that large. */
    ByteOffset offset(long address, int field) {
        boolean addressable = address >= 0 && address <= Long.MAX_VALUE / sectorSize.bytes() - 1;
        return new ByteOffset(addressable ? address * sectorSize.bytes() + field : 0);
    }
}
