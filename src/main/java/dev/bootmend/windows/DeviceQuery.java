package dev.bootmend.windows;

/**
 * What a device is asked by DeviceIoControl. None of these changes anything. The numbers are those of winioctl.h and
 * ntddscsi.h: device type, access, function and method in one (Microsoft Learn: CTL_CODE).
 */
public enum DeviceQuery {
    STORAGE_DEVICE_NUMBER(0x002D_1080, "IOCTL_STORAGE_GET_DEVICE_NUMBER"),
    STORAGE_PROPERTY(0x002D_1400, "IOCTL_STORAGE_QUERY_PROPERTY"),
    DISK_GEOMETRY(0x0007_00A0, "IOCTL_DISK_GET_DRIVE_GEOMETRY_EX"),
    DISK_LENGTH(0x0007_405C, "IOCTL_DISK_GET_LENGTH_INFO"),
    DISK_LAYOUT(0x0007_0050, "IOCTL_DISK_GET_DRIVE_LAYOUT_EX"),
    DISK_ATTRIBUTES(0x0007_00F0, "IOCTL_DISK_GET_DISK_ATTRIBUTES"),
    DISK_IS_WRITABLE(0x0007_0024, "IOCTL_DISK_IS_WRITABLE"),
    SCSI_ADDRESS(0x0004_1018, "IOCTL_SCSI_GET_ADDRESS"),
    VOLUME_EXTENTS(0x0056_0000, "IOCTL_VOLUME_GET_VOLUME_DISK_EXTENTS"),
    VOLUME_DIRTY(0x0009_0078, "FSCTL_IS_VOLUME_DIRTY");

    private final int code;
    private final String title;

    DeviceQuery(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The control code. */
    public int code() {
        return code;
    }

    /** Whether the device has to be opened for reading: bit 14 of the code. Otherwise it is opened without any right. */
    public boolean needsRead() {
        return (code >>> 14 & 1) != 0 || this == VOLUME_DIRTY;
    }

    /** The name in Microsoft's documentation, for messages. */
    @Override
    public String toString() {
        return title;
    }
}
