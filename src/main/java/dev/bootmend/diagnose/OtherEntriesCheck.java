package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The devices of the Windows entries that are not the default one. They do not keep the default one from starting, and
 * which partition they are meant for is not known, so only a place that does not exist on this disk is reported. Setup
 * entries and kinds of devices that find their place by themselves are left alone.
 */
final class OtherEntriesCheck implements BootCheck {

    /** More elements than this are not named. */
    private static final int NAMED = 12;

    @Override
    public List<Finding> examine(Examined target) {
        List<DeviceElement> lost = target.readableStore().stream().flatMap(store -> elements(target, store))
                .filter(element -> leadsNowhere(target, element)).limit(NAMED).toList();
        return lost.isEmpty() ? List.of() : List.of(Finding.on(LinkKind.DEVICES, FindingIds.OTHER_ENTRY_DEVICES_WRONG,
                        Severity.NOTE, "Another boot entry leads to no partition of this disk",
                        "The default entry starts all the same. Choosing the other one in the boot menu would fail.")
                .with(lost.stream().map(element -> element.fact(target)).toList()));
    }

    private static Stream<DeviceElement> elements(Examined target, BootStore store) {
        Optional<BootObject> standard = target.defaultEntry();
        Partition wanted = target.windowsPartition();
        return store.loaders().stream().filter(entry -> !DefaultEntry.isSetup(entry))
                .filter(entry -> standard.filter(other -> other.id().equals(entry.id())).isEmpty())
                .flatMap(entry -> Stream.of(new DeviceElement("device", entry, Elements.DEVICE, wanted, true),
                new DeviceElement("osdevice", entry, Elements.OS_DEVICE, wanted, true)));
    }

    private static boolean leadsNowhere(Examined target, DeviceElement element) {
        return element.device().filter(device -> device instanceof BootDevice.OnPartition(DiskIdentity disk,
                var partition) && target.disk().filter(own -> own.ownIdentity().equals(disk) && has(own, partition))
                .isEmpty()).isPresent();
    }

    private static boolean has(Disk disk, PartitionIdentity identity) {
        return disk.partitions().toOptional().stream().flatMap(List::stream)
                .anyMatch(partition -> partition.identity().equals(identity));
    }
}
