package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signature that the boot entries of a disk name when the disk itself carries another: Windows has given it that when
 * it was brought online beside a disk with the same one.
 */
final class RecordedSignature {

    private RecordedSignature() {
    }

    /**
     * Empty unless every device on the stores of the disk names one other signature, and a partition that the disk has:
     * entries that disagree, that fit another disk, or that cannot be read say nothing certain.
     */
    static Optional<DiskSignature> of(MachineSnapshot machine, Disk disk) {
        if (!(disk.identity() instanceof DiskIdentity.Mbr now) || disk.has(DiskCondition.TemporaryIdentity.class)) {
            return Optional.empty();
        }
        List<Reading<BootStore>> stores = machine.stores().entrySet().stream()
                .filter(entry -> entry.getKey().partition().disk().equals(disk.number())).map(Map.Entry::getValue).toList();
        if (stores.stream().anyMatch(Reading::isUnreadable)) {
            return Optional.empty();
        }
        List<BootDevice.OnPartition> devices = stores.stream().flatMap(store -> store.toOptional().stream())
                .flatMap(store -> devices(store).stream()).toList();
        Set<DiskIdentity> named = devices.stream().map(BootDevice.OnPartition::disk).collect(Collectors.toSet());
        boolean here = devices.stream().allMatch(device -> has(disk, device.partition()));
        return named.size() == 1 && here && named.iterator().next() instanceof DiskIdentity.Mbr other
                && !other.equals(now) && other.signature().value() != 0 ? Optional.of(other.signature()) : Optional.empty();
    }

    private static List<BootDevice.OnPartition> devices(BootStore store) {
        return store.objects().stream().flatMap(object -> object.elements().values().stream())
                .filter(element -> element.value() instanceof BootValue.Device)
                .map(element -> ((BootValue.Device) element.value()).device())
                .filter(BootDevice.OnPartition.class::isInstance).map(BootDevice.OnPartition.class::cast).toList();
    }

    private static boolean has(Disk disk, PartitionIdentity identity) {
        return disk.partitions().toOptional().stream().flatMap(List::stream)
                .anyMatch(partition -> partition.identity().equals(identity));
    }
}
