package dev.bootmend.disk.ioctl;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.Reading;
import java.util.Optional;

/**
 * The answer to IOCTL_STORAGE_GET_DEVICE_NUMBER: STORAGE_DEVICE_NUMBER.
 *
 * @param disk only a disk number when {@link #isDisk}: other kinds of devices are counted from 0 as well
 * @param partition empty for the whole device
 */
public record StorageDeviceNumber(int deviceType, DiskNumber disk, Optional<PartitionNumber> partition) {

    private static final int FILE_DEVICE_DISK = 7;

    /** Takes the buffer apart. */
    public static Reading<StorageDeviceNumber> parse(byte[] buffer) {
        return Buffer.parse("STORAGE_DEVICE_NUMBER", buffer, StorageDeviceNumber::read);
    }

    /** Whether the device is a disk, and not a tape or an optical drive. */
    public boolean isDisk() {
        return deviceType == FILE_DEVICE_DISK;
    }

    /** Partition 0 is the device itself, -1 a device that cannot be partitioned. */
    private static StorageDeviceNumber read(Buffer buffer) throws MalformedBuffer {
        int partition = buffer.i32(8);
        return new StorageDeviceNumber(buffer.i32(0), new DiskNumber(buffer.number(4)),
                partition > 0 ? Optional.of(new PartitionNumber(partition)) : Optional.empty());
    }
}
