package dev.bootmend.offline;

import dev.bootmend.bcd.PartitionName;
import dev.bootmend.bcd.PartitionNames;
import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The partitions that a host shows at one moment, by the names that bcdedit takes and prints. Read anew for every call,
 * because a letter may have moved since.
 */
final class HostPartitions implements PartitionNames {

    private final Map<BootDevice.OnPartition, PartitionName> names = new HashMap<>();
    private final Map<PartitionName, BootDevice.OnPartition> partitions = new HashMap<>();

    /** Looks at every partition table; a disk that cannot be read or is offline has no partitions that bcdedit could
     * name. */
    HostPartitions(OfflineHost host) throws IOException {
        var letters = new HashMap<PartitionRef, DriveLetter>();
        host.letters().forEach((letter, partition) -> letters.put(partition, letter));
        int volume = 0;
        for (OfflineDisk disk : host.disks()) {
            if (!disk.online()) {
                continue;
            }
            PartitionTable table = table(disk);
            for (Partition partition : table.partitions().toOptional().orElse(List.of())) {
                volume++;
                var letter = Optional.ofNullable(letters.get(new PartitionRef(disk.number(), partition.start())));
                add(table.identity(), partition, letter, new PartitionName.HarddiskVolume(volume));
            }
        }
    }

    private static PartitionTable table(OfflineDisk disk) {
        return PartitionTableReader.read(disk.content(), disk.sectorSize());
    }

    private void add(DiskIdentity disk, Partition partition, Optional<DriveLetter> letter,
            PartitionName.HarddiskVolume volume) {
        if (disk instanceof DiskIdentity.None) {
            return;
        }
        var device = new BootDevice.OnPartition(disk, partition.identity());
        names.putIfAbsent(device, letter.<PartitionName>map(PartitionName.Letter::new).orElse(volume));
        partitions.putIfAbsent(volume, device);
        letter.ifPresent(known -> partitions.putIfAbsent(new PartitionName.Letter(known), device));
    }

    @Override
    public Optional<PartitionName> nameOf(BootDevice.OnPartition partition) {
        return Optional.ofNullable(names.get(partition));
    }

    @Override
    public Optional<BootDevice.OnPartition> partition(PartitionName name) {
        return Optional.ofNullable(partitions.get(name));
    }
}
