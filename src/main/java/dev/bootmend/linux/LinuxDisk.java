package dev.bootmend.linux;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.json.LsblkDevice;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.Partition;
import dev.bootmend.model.SectorSize;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One disk of a Linux machine at one moment.
 *
 * @param nodes the node of each partition that the kernel knows, by the byte at which it starts
 * @param use why the machine itself uses it; empty for an attached disk
 * @param writeProtected whether it could not be written even while a run is under way
 * @param attachment tells this attachment of this disk from every other
 * @param image the file that BootMend itself has attached it from
 */
record LinuxDisk(DiskNumber number, LsblkDevice device, SectorSize sectorSize, Map<ByteOffset, LsblkDevice> nodes,
        Optional<HostUse> use, boolean writeProtected, String attachment, DeviceSectors sectors, Optional<Path> image) {

    LinuxDisk {
        nodes = Map.copyOf(nodes);
    }

    Path path() {
        return Path.of(device.path());
    }

    ByteSize size() {
        return device.size();
    }

    /** The name for the user: the image, whose node changes with every attachment, or the node and what the bus calls the disk. */
    String title() {
        if (image.isPresent()) {
            return image.get().getFileName().toString();
        }
        return device.model().isEmpty() ? device.path() : device.path() + " · " + device.model();
    }

    PartitionTable table() {
        return PartitionTableReader.read(sectors, sectorSize);
    }

    /** The kernel's node of a partition; empty where it has none, or one that was made for another table. */
    Optional<LsblkDevice> node(Partition partition) {
        return Optional.ofNullable(nodes.get(partition.start())).filter(node -> node.size().equals(partition.size()));
    }

    Optional<Partition> partition(ByteOffset start) {
        return table().partitions().toOptional().stream().flatMap(all -> all.stream())
                .filter(partition -> partition.start().equals(start)).findFirst();
    }
}
