package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import java.util.Optional;

/**
 * A device as bcdedit prints it (published listings). Letters are those of the machine that reads: a partition that
 * is not attached there prints {@code unknown}, whatever the bytes say.
 */
public final class DeviceText {

    private static final String UNKNOWN = "unknown";

    private final PartitionNames names;

    public DeviceText(PartitionNames names) {
        this.names = names;
    }

    /** The text of a device element, such as {@code partition=C:} or {@code ramdisk=[boot]\sources\boot.wim,{...}}. */
    public String print(BootValue.Device value) {
        return switch (value.device()) {
            case BootDevice.OnPartition partition ->
                names.nameOf(partition).map(name -> "partition=" + name).orElse(UNKNOWN);
            case BootDevice.Ramdisk disk ->
                "ramdisk=[" + inside(disk.parent()) + "]" + disk.path() + options(value.options());
            case BootDevice.OnFile file -> "file=[" + inside(file.parent()) + "]" + file.path();
            case BootDevice.VirtualDisk disk -> virtualDisk(disk);
            case BootDevice.LocateByElement locate -> locate("custom:" + locate.element(), locate.parent());
            case BootDevice.LocateByPath locate -> locate(locate.path(), locate.parent());
            case BootDevice.Boot ignored -> "boot";
            case BootDevice.Unknown ignored -> UNKNOWN;
        };
    }

    /** A device without options. */
    public String print(BootDevice device) {
        return print(new BootValue.Device(device, Guid.ZERO));
    }

    private String virtualDisk(BootDevice.VirtualDisk disk) {
        boolean searched = disk.parent() instanceof BootDevice.LocateByPath(String path, Optional<BootDevice> none)
                && none.isEmpty() && path.equals(disk.path());
        return "vhd=[" + (searched ? "locate" : inside(disk.parent())) + "]" + disk.path();
    }

    private String locate(String what, Optional<BootDevice> parent) {
        return parent.map(device -> print(device) + ",").orElse("") + "locate=" + what;
    }

    /** Inside brackets the word {@code partition=} is dropped. */
    private String inside(BootDevice parent) {
        return parent instanceof BootDevice.OnPartition partition
                ? names.nameOf(partition).map(PartitionName::toString).orElse(UNKNOWN) : print(parent);
    }

    private static String options(Guid options) {
        if (options.isZero()) {
            return "";
        }
        boolean ramdiskOptions = options.equals(WellKnownObject.RAMDISKOPTIONS.id());
        return "," + (ramdiskOptions ? WellKnownObject.RAMDISKOPTIONS.alias().orElseThrow() : options.braced());
    }
}
