package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import java.util.Optional;

/** The partitions of the machine on which a store is read or edited, in both directions. */
public interface PartitionNames {

    /** No partition of any store is attached: every one prints {@code unknown} and no name can be used. */
    PartitionNames NONE = new PartitionNames() {
        @Override
        public Optional<PartitionName> nameOf(BootDevice.OnPartition partition) {
            return Optional.empty();
        }

        @Override
        public Optional<BootDevice.OnPartition> partition(PartitionName name) {
            return Optional.empty();
        }
    };

    /** The name of an attached partition; empty when no attached partition has these identities. */
    Optional<PartitionName> nameOf(BootDevice.OnPartition partition);

    /** The identities of an attached partition; empty when there is none of that name. */
    Optional<BootDevice.OnPartition> partition(PartitionName name);
}
