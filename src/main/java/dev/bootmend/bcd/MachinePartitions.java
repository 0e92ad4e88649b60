package dev.bootmend.bcd;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The partitions of a recorded machine. Volume numbers are counted over all partitions in the order of disks and of
 * their tables, from 1; Windows counts in the order in which volumes arrived, so that its numbers can differ.
 *
 * <p>Two attached partitions with the same identities are a collision: the first of them has the name.
 */
public final class MachinePartitions implements PartitionNames {

    private final Map<BootDevice.OnPartition, PartitionName> names = new HashMap<>();
    private final Map<PartitionName, BootDevice.OnPartition> partitions = new HashMap<>();

    public MachinePartitions(MachineSnapshot machine) {
        int volume = 0;
        for (Disk disk : machine.disks()) {
            for (Partition partition : disk.partitions().toOptional().orElse(List.of())) {
                volume++;
                add(disk, partition, new PartitionName.HarddiskVolume(volume));
            }
        }
    }

    /** The device that a boot entry names for {@code partition} of {@code disk}; empty without a partition table. */
    public static Optional<BootDevice.OnPartition> deviceOf(Disk disk, Partition partition) {
        return disk.identity() instanceof DiskIdentity.None ? Optional.empty()
                : Optional.of(new BootDevice.OnPartition(disk.identity(), partition.identity()));
    }

    @Override
    public Optional<PartitionName> nameOf(BootDevice.OnPartition partition) {
        return Optional.ofNullable(names.get(partition));
    }

    @Override
    public Optional<BootDevice.OnPartition> partition(PartitionName name) {
        return Optional.ofNullable(partitions.get(name));
    }

    private void add(Disk disk, Partition partition, PartitionName.HarddiskVolume volume) {
        deviceOf(disk, partition).ifPresent(device -> {
            Optional<DriveLetter> letter = partition.letter();
            names.putIfAbsent(device, letter.<PartitionName>map(PartitionName.Letter::new).orElse(volume));
            partitions.putIfAbsent(volume, device);
            letter.ifPresent(known -> partitions.putIfAbsent(new PartitionName.Letter(known), device));
        });
    }
}
