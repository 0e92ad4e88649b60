package dev.bootmend.plan;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import java.util.Optional;

/** How boot entries name the partitions of a disk. */
final class TargetDevices {

    private TargetDevices() {
    }

    /** The identities of a partition and its disk; empty when either is not there or has none. */
    static Optional<BootDevice.OnPartition> of(MachineSnapshot machine, PartitionRef ref) {
        Optional<Disk> disk = machine.disk(ref.disk()).filter(found -> !(found.identity() instanceof DiskIdentity.None));
        return disk.flatMap(found -> found.partition(ref.start())
                .map(partition -> new BootDevice.OnPartition(found.identity(), partition.identity())));
    }
}
