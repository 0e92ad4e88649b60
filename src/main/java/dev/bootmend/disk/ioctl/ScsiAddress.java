package dev.bootmend.disk.ioctl;

import dev.bootmend.model.Reading;

/**
 * The answer to IOCTL_SCSI_GET_ADDRESS: SCSI_ADDRESS.
 *
 * @param lun the logical unit number, which cloud portals show for data disks
 */
public record ScsiAddress(int port, int path, int target, int lun) {

    private static final int SIZE = 8;

    /** Takes the buffer apart. */
    public static Reading<ScsiAddress> parse(byte[] buffer) {
        return Buffer.parse("SCSI_ADDRESS", buffer, ScsiAddress::read);
    }

    private static ScsiAddress read(Buffer buffer) throws MalformedBuffer {
        if (buffer.u32(0) < SIZE) {
            throw buffer.malformed(0, "a length of at least " + SIZE, buffer.u32(0));
        }
        return new ScsiAddress(buffer.u8(4), buffer.u8(5), buffer.u8(6), buffer.u8(7));
    }
}
