package dev.bootmend.disk.ioctl;

import dev.bootmend.model.Reading;

/** The answer to IOCTL_DISK_GET_DISK_ATTRIBUTES: GET_DISK_ATTRIBUTES. Why a disk is offline is not in it. */
public record DiskAttributes(boolean offline, boolean readOnly) {

    private static final long OFFLINE = 1;
    private static final long READ_ONLY = 2;

    /** Takes the buffer apart. */
    public static Reading<DiskAttributes> parse(byte[] buffer) {
        return Buffer.parse("GET_DISK_ATTRIBUTES", buffer, fields -> {
            long attributes = fields.i64(8);
            return new DiskAttributes((attributes & OFFLINE) != 0, (attributes & READ_ONLY) != 0);
        });
    }
}
