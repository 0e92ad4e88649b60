package dev.bootmend.windows;

import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import java.util.List;

/**
 * What one disk is known by: its size, its signature or GUID, the place and id of each partition.
 *
 * @param hardware where it is attached and its serial number, in any words: a copy of the disk elsewhere is another disk
 */
record DiskIdentityTuple(ByteSize size, DiskIdentity identity, List<Place> partitions, String hardware) {

    /** One partition. */
    record Place(ByteOffset start, ByteSize size, PartitionIdentity identity) {
    }

    static DiskIdentityTuple of(ByteSize size, DriveLayout layout, String hardware) {
        return new DiskIdentityTuple(size, layout.identity(),
                layout.partitions().stream().map(DiskIdentityTuple::place).toList(), hardware);
    }

    private static Place place(Partition partition) {
        return new Place(partition.start(), partition.size(), partition.identity());
    }

    @Override
    public String toString() {
        return identity + ", " + size + ", " + partitions.size() + " partitions, at " + hardware;
    }
}
