package dev.bootmend.disk.ioctl;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;

/** The answer to IOCTL_DISK_GET_DRIVE_GEOMETRY_EX: the fixed part of DISK_GEOMETRY_EX. */
public record DiskGeometry(SectorSize sectorSize, ByteSize size) {

    /** Takes the buffer apart. */
    public static Reading<DiskGeometry> parse(byte[] buffer) {
        return Buffer.parse("DISK_GEOMETRY_EX", buffer,
                fields -> new DiskGeometry(sectorSize(fields), fields.size(24)));
    }

    private static SectorSize sectorSize(Buffer fields) throws MalformedBuffer {
        int bytes = fields.i32(20);
        if (bytes < 512 || bytes > 4096 || Integer.bitCount(bytes) != 1) {
            throw fields.malformed(20, "512, 1024, 2048 or 4096 bytes per sector", Integer.toUnsignedString(bytes));
        }
        return new SectorSize(bytes);
    }
}
