package dev.bootmend.windows;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;

/** What CreateFile opens as a device, such as {@code \\.\PhysicalDrive2}; never with a backslash at the end. */
public record DevicePath(String text) {

    public DevicePath {
        if (!text.startsWith("\\\\") || text.endsWith("\\")) {
            throw new IllegalArgumentException("not the path of a device: " + text);
        }
    }

    static DevicePath of(DiskNumber disk) {
        return new DevicePath("\\\\.\\PhysicalDrive" + disk);
    }

    static DevicePath of(DriveLetter letter) {
        return new DevicePath("\\\\.\\" + letter.withColon());
    }

    /** The device of a volume by its name with a backslash at the end, as FindFirstVolume gives it. */
    static DevicePath ofVolume(String volume) {
        return new DevicePath(volume.endsWith("\\") ? volume.substring(0, volume.length() - 1) : volume);
    }

    /** A device by its name in the object tree, such as {@code \Device\HarddiskVolume4}. */
    static DevicePath ofKernelName(String name) {
        return new DevicePath("\\\\?\\GLOBALROOT" + name);
    }

    /** The root folder of the volume on this device. */
    String root() {
        return text + "\\";
    }

    @Override
    public String toString() {
        return text;
    }
}
