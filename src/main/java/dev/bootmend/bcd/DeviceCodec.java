package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.Guid;
import java.nio.ByteBuffer;

/** Device elements between bytes and meaning. */
public final class DeviceCodec {

    private DeviceCodec() {
    }

    /**
     * What the bytes of a device element mean. A descriptor of an unknown kind, also a nested one, becomes
     * {@link BootDevice.Unknown}; bytes too short for the options GUID become {@link BootValue.Opaque}.
     */
    public static BootValue decode(Bytes raw) {
        if (raw.size() < DeviceLayout.OPTIONS) {
            return new BootValue.Opaque();
        }
        byte[] bytes = raw.toArray();
        var options = Guid.fromDisk(bytes, 0);
        var descriptor = ByteBuffer.wrap(bytes, DeviceLayout.OPTIONS, bytes.length - DeviceLayout.OPTIONS);
        return new BootValue.Device(DeviceReader.read(descriptor, options), options);
    }

    /** Whether {@link #encode} can write the device: every kind but an unknown one, at any depth. */
    public static boolean canEncode(BootDevice device) {
        return switch (device) {
            case BootDevice.Boot ignored -> true;
            case BootDevice.OnPartition ignored -> true;
            case BootDevice.Ramdisk disk -> canEncode(disk.parent());
            case BootDevice.OnFile file -> canEncode(file.parent());
            case BootDevice.VirtualDisk disk -> canEncode(disk.parent());
            case BootDevice.LocateByElement locate -> locate.parent().map(DeviceCodec::canEncode).orElse(true);
            case BootDevice.LocateByPath locate -> locate.parent().map(DeviceCodec::canEncode).orElse(true);
            case BootDevice.Unknown ignored -> false;
        };
    }

    /**
     * The bytes bcdedit writes for that device.
     *
     * @throws IllegalArgumentException when {@link #canEncode} says no, or disk and partition do not fit each other
     */
    public static Bytes encode(BootValue.Device value) {
        byte[] descriptor = DeviceWriter.write(value.device());
        return Bytes.of(ByteBuffer.allocate(DeviceLayout.OPTIONS + descriptor.length)
                .put(value.options().toDisk()).put(descriptor).array());
    }
}
