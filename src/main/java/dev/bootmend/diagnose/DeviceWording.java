package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import java.util.List;
import java.util.Optional;

/**
 * Says what a device element leads to, seen from the target: never a drive letter, which belongs to another machine.
 */
final class DeviceWording {

    private DeviceWording() {
    }

    static String of(Examined target, BootDevice device) {
        return switch (device) {
            case BootDevice.Boot() -> "boot";
            case BootDevice.OnPartition(DiskIdentity disk, PartitionIdentity partition) ->
                    partition(target, disk, partition);
            case BootDevice.Ramdisk(BootDevice parent, String path, var options) -> "ramdisk=[" + of(target, parent)
                    + "]" + path;
            case BootDevice.OnFile(BootDevice parent, String path) -> "file=[" + of(target, parent) + "]" + path;
            case BootDevice.VirtualDisk(BootDevice parent, String path) -> "vhd=[" + of(target, parent) + "]" + path;
            case BootDevice.LocateByElement(var element, var parent) -> "locate=custom:" + element;
            case BootDevice.LocateByPath(String path, var parent) -> "locate=" + path;
            case BootDevice.Unknown() -> "a kind that is not understood";
        };
    }

    private static String partition(Examined target, DiskIdentity disk, PartitionIdentity partition) {
        Optional<Disk> own = target.disk().filter(candidate -> candidate.ownIdentity().equals(disk));
        if (own.isPresent()) {
            return find(own.get(), partition).map(found -> Wording.partition(found) + " of this disk")
                    .orElse("a partition that is not on this disk (" + name(partition) + ")");
        }
        return target.machine().disks().stream().filter(candidate -> candidate.identity().equals(disk)).findFirst()
                .map(other -> "disk " + other.number()).orElse("a disk that is not attached (" + disk + ")");
    }

    private static Optional<Partition> find(Disk disk, PartitionIdentity identity) {
        return disk.partitions().toOptional().stream().flatMap(List::stream)
                .filter(partition -> partition.identity().equals(identity)).findFirst();
    }

    private static String name(PartitionIdentity partition) {
        return switch (partition) {
            case PartitionIdentity.Mbr(var start) -> "at byte " + start;
            case PartitionIdentity.Gpt(var guid) -> guid.braced();
        };
    }
}
