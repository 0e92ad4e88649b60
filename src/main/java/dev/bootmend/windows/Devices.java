package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DiskAttributes;
import dev.bootmend.disk.ioctl.DiskGeometry;
import dev.bootmend.disk.ioctl.DiskLength;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.disk.ioctl.ScsiAddress;
import dev.bootmend.disk.ioctl.StorageDescriptor;
import dev.bootmend.disk.ioctl.StorageDeviceNumber;
import dev.bootmend.disk.ioctl.VolumeExtents;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.function.Function;

/** Questions to one device, each with its typed answer. A call that fails is unreadable, with the call and its error. */
final class Devices {

    private static final byte[] NOTHING = {};
    /** STORAGE_PROPERTY_QUERY for StorageDeviceProperty and PropertyStandardQuery: twelve zeros. */
    private static final byte[] DEVICE_PROPERTY = new byte[12];
    private static final int FIRST_GUESS = 128;
    private static final int MOST_PARTITIONS = 4096;
    private static final int LARGEST_ANSWER = 1 << 20;

    private final WindowsCalls windows;

    Devices(WindowsCalls windows) {
        this.windows = windows;
    }

    Reading<StorageDeviceNumber> number(DevicePath device) {
        return ask(device, DeviceQuery.STORAGE_DEVICE_NUMBER, 12, StorageDeviceNumber::parse);
    }

    Reading<DiskGeometry> geometry(DevicePath device) {
        return ask(device, DeviceQuery.DISK_GEOMETRY, 256, DiskGeometry::parse);
    }

    Reading<DiskLength> length(DevicePath device) {
        return ask(device, DeviceQuery.DISK_LENGTH, 8, DiskLength::parse);
    }

    Reading<DiskAttributes> attributes(DevicePath device) {
        return ask(device, DeviceQuery.DISK_ATTRIBUTES, 16, DiskAttributes::parse);
    }

    Reading<ScsiAddress> address(DevicePath device) {
        return ask(device, DeviceQuery.SCSI_ADDRESS, 8, ScsiAddress::parse);
    }

    /** Known and false when Windows says that the disk takes no writes. */
    Reading<Boolean> writable(DevicePath device) {
        try {
            windows.ask(device, DeviceQuery.DISK_IS_WRITABLE, NOTHING, 0);
            return Reading.known(true);
        } catch (WindowsException failed) {
            return failed.code() == WindowsException.WRITE_PROTECT ? Reading.known(false)
                    : Reading.unreadable(failed.toProblem());
        }
    }

    /** Whether the file system on a volume is marked for a check. */
    Reading<Boolean> dirty(DevicePath volume) {
        return ask(volume, DeviceQuery.VOLUME_DIRTY, 4, bytes -> bytes.length < 1
                ? Reading.unreadable(new Problem(volume.text(), "Windows did not say whether it is dirty.", ""))
                : Reading.known((bytes[0] & 1) != 0));
    }

    /** The room is doubled until the layout fits: its size is not told beforehand. */
    Reading<DriveLayout> layout(DevicePath device) {
        for (int partitions = FIRST_GUESS; ; partitions *= 2) {
            try {
                return DriveLayout.parse(windows.ask(device, DeviceQuery.DISK_LAYOUT, NOTHING,
                        DriveLayout.sizeFor(partitions)));
            } catch (WindowsException failed) {
                if (!tooSmall(failed) || partitions >= MOST_PARTITIONS) {
                    return Reading.unreadable(failed.toProblem());
                }
            }
        }
    }

    Reading<StorageDescriptor> descriptor(DevicePath device) {
        return sized(device, DeviceQuery.STORAGE_PROPERTY, DEVICE_PROPERTY, 8, StorageDescriptor::sizeNeeded,
                StorageDescriptor::parse);
    }

    Reading<VolumeExtents> extents(DevicePath volume) {
        return sized(volume, DeviceQuery.VOLUME_EXTENTS, NOTHING, 32, VolumeExtents::sizeNeeded, VolumeExtents::parse);
    }

    private <T> Reading<T> sized(DevicePath device, DeviceQuery query, byte[] input, int first,
            Function<byte[], Reading<ByteSize>> size, Function<byte[], Reading<T>> parse) {
        try {
            byte[] head = windows.askInPart(device, query, input, first);
            return switch (size.apply(head)) {
                case Reading.Known<ByteSize>(ByteSize needed) when needed.bytes() <= head.length -> parse.apply(head);
                case Reading.Known<ByteSize>(ByteSize needed) when needed.bytes() <= LARGEST_ANSWER ->
                        parse.apply(windows.ask(device, query, input, (int) needed.bytes()));
                case Reading.Known<ByteSize>(ByteSize needed) -> Reading.unreadable(new Problem(device.text(), query
                        + " wants to answer with " + needed.bytes() + " bytes; that cannot be right.", ""));
                case Reading.Absent<ByteSize>() -> Reading.absent();
                case Reading.Unreadable<ByteSize>(Problem problem) -> Reading.unreadable(problem);
            };
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    private <T> Reading<T> ask(DevicePath device, DeviceQuery query, int room, Function<byte[], Reading<T>> parse) {
        try {
            return parse.apply(windows.ask(device, query, NOTHING, room));
        } catch (WindowsException failed) {
            return Reading.unreadable(failed.toProblem());
        }
    }

    private static boolean tooSmall(WindowsException failed) {
        return failed.code() == WindowsException.INSUFFICIENT_BUFFER || failed.code() == WindowsException.MORE_DATA;
    }
}
