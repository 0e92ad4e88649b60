package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import java.util.List;
import java.util.Optional;

/**
 * What one disk is known by: its size, its signature or GUID, the number, place and id of each partition.
 *
 * @param hardware where it is attached and its serial number, in any words: a copy of the disk elsewhere is another disk
 */
record DiskIdentityTuple(ByteSize size, DiskIdentity identity, List<Place> partitions, String hardware) {

    /** One partition, with the number by which diskpart selects it. */
    record Place(Optional<PartitionNumber> number, ByteOffset start, ByteSize size, PartitionIdentity identity) {
    }

    static DiskIdentityTuple of(ByteSize size, DriveLayout layout, String hardware) {
        return new DiskIdentityTuple(size, layout.identity(),
                layout.partitions().stream().map(DiskIdentityTuple::place).toList(), hardware);
    }

    private static Place place(Partition partition) {
        return new Place(partition.number(), partition.start(), partition.size(), partition.identity());
    }

    @Override
    public String toString() {
        return identity + ", " + size + ", " + partitions.size() + " partitions, at " + hardware;
    }
}
