package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.RepairTarget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a preparation is for. The volumes of an offline disk cannot be seen, so the partition table has to do: the largest
 * partition is taken for that of Windows, the EFI system or the active one for that of the boot files. Nothing is
 * written to either; the repair that follows finds its own target.
 */
final class PreparationTarget {

    private PreparationTarget() {
    }

    /** Empty when the disk has no partition table, or nobody could read it. */
    static Optional<RepairTarget> of(Disk disk) {
        List<Partition> partitions = disk.partitions().toOptional().orElse(List.of());
        Optional<Partition> largest = partitions.stream().max(Comparator.comparing(Partition::size));
        if (largest.isEmpty() || disk.identity() instanceof DiskIdentity.None) {
            return Optional.empty();
        }
        Generation generation = disk.identity() instanceof DiskIdentity.Mbr ? Generation.GEN1 : Generation.GEN2;
        PartitionRef windows = disk.ref(largest.get());
        PartitionRef system = partitions.stream().filter(PreparationTarget::holdsBootFiles).findFirst().map(disk::ref)
                .orElse(windows);
        return Optional.of(new RepairTarget(disk.number(), disk.identity(), generation, windows, system,
                new FileRef(system, RepairTarget.storePath(generation))));
    }

    private static boolean holdsBootFiles(Partition partition) {
        return partition.active() || partition.type().equals(PartitionType.Gpt.EFI_SYSTEM);
    }
}
