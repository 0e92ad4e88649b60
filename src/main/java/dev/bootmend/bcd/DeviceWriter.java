package dev.bootmend.bcd;

import static dev.bootmend.bcd.DeviceLayout.*;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.PartitionIdentity;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Writes device descriptors as bcdedit writes them: fields without meaning are zero. */
final class DeviceWriter {

    private DeviceWriter() {
    }

    /**
     * The bytes of one descriptor with all that is nested in it.
     *
     * @throws IllegalArgumentException for a device of an unknown kind or on a disk without a partition table
     */
    static byte[] write(BootDevice device) {
        return switch (device) {
            case BootDevice.Boot ignored -> header(TYPE_BOOT, 0, FIXED_SIZE).array();
            case BootDevice.OnPartition partition -> partition(partition);
            case BootDevice.Ramdisk disk -> ramdisk(filePath(disk.parent(), disk.path()));
            case BootDevice.OnFile file -> file(filePath(file.parent(), file.path()));
            case BootDevice.VirtualDisk disk -> virtualDisk(file(filePath(disk.parent(), disk.path())));
            case BootDevice.LocateByElement locate ->
                locate(LOCATE_BY_ELEMENT, locate.element(), "", locate.parent());
            case BootDevice.LocateByPath locate ->
                locate(LOCATE_BY_PATH, new ElementCode(0), locate.path(), locate.parent());
            case BootDevice.Unknown ignored -> throw new IllegalArgumentException(
                    "a device of an unknown kind cannot be written; its stored bytes must be kept");
        };
    }

    private static byte[] partition(BootDevice.OnPartition device) {
        var bytes = header(TYPE_PARTITION, 0, FIXED_SIZE);
        switch (device.partition()) {
            case PartitionIdentity.Gpt(var guid) -> bytes.put(PARTITION_ID, guid.toDisk());
            case PartitionIdentity.Mbr(var start) -> bytes.putLong(PARTITION_ID, start.bytes());
        }
        switch (device.disk()) {
            case DiskIdentity.Gpt(var guid) -> bytes.putInt(PARTITION_STYLE, STYLE_GPT).put(DISK_ID, guid.toDisk());
            case DiskIdentity.Mbr(var signature) ->
                bytes.putInt(PARTITION_STYLE, STYLE_MBR).putInt(DISK_ID, signature.value());
            case DiskIdentity.None ignored -> throw new IllegalArgumentException(
                    "a partition of a disk without a partition table cannot be written");
        }
        if (device.disk() instanceof DiskIdentity.Gpt != device.partition() instanceof PartitionIdentity.Gpt) {
            throw new IllegalArgumentException("disk and partition are of different styles: " + device);
        }
        return bytes.array();
    }

    private static byte[] ramdisk(byte[] path) {
        var bytes = header(TYPE_LOCAL, RAMDISK_FLAGS, NESTED + path.length);
        return bytes.putInt(LOCAL_TYPE, LOCAL_RAMDISK).put(NESTED, path).array();
    }

    private static byte[] file(byte[] path) {
        var bytes = header(TYPE_LOCAL, 0, FILE_PATH + path.length);
        return bytes.putInt(LOCAL_TYPE, LOCAL_FILE).put(FILE_PATH, path).array();
    }

    private static byte[] virtualDisk(byte[] file) {
        var bytes = header(TYPE_LOCAL, 0, NESTED + file.length);
        return bytes.putInt(LOCAL_TYPE, LOCAL_VIRTUAL_DISK).put(NESTED, file).array();
    }

    private static byte[] filePath(BootDevice parent, String path) {
        byte[] device = write(parent);
        byte[] text = Utf16Text.bytes(path + "\0");
        int length = PATH_HEADER + device.length + text.length;
        return buffer(length).putInt(PATH_VERSION).putInt(length).putInt(PATH_TYPE).put(device).put(text).array();
    }

    private static byte[] locate(int kind, ElementCode element, String path, Optional<BootDevice> parent) {
        byte[] text = Utf16Text.bytes(path + "\0");
        byte[] device = parent.map(DeviceWriter::write).orElse(new byte[0]);
        int parentAt = LOCATE_PATH + text.length;
        return header(TYPE_LOCATE, 0, parentAt + device.length)
                .putInt(LOCATE_KIND, kind)
                .putInt(LOCATE_ELEMENT, element.value())
                .putInt(LOCATE_PARENT, device.length == 0 ? 0 : parentAt)
                .put(LOCATE_PATH, text)
                .put(parentAt, device).array();
    }

    private static ByteBuffer header(int type, int flags, int size) {
        return buffer(size).putInt(0, type).putInt(4, flags).putInt(8, size);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
