package dev.bootmend.disk.ioctl;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Reading;

/** The answer to IOCTL_DISK_GET_LENGTH_INFO: GET_LENGTH_INFORMATION, the exact size of a disk or partition. */
public record DiskLength(ByteSize size) {

    /** Takes the buffer apart. */
    public static Reading<DiskLength> parse(byte[] buffer) {
        return Buffer.parse("GET_LENGTH_INFORMATION", buffer, fields -> new DiskLength(fields.size(0)));
    }
}
