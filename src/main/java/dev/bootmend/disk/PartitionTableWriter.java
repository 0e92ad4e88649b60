package dev.bootmend.disk;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.SectorSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Builds the sectors of a new partition table, for practice machines and tests. Nothing is written here: the result
 * says which bytes belong where. What is built reads back with {@link PartitionTableReader} without a fault.
 */
public final class PartitionTableWriter {

    private PartitionTableWriter() {
    }

    /**
     * An MBR and one extended boot record for each logical partition. A partition is logical when it lies inside an
     * extended one; primary partitions take the entries in the order of the list, the extended one included.
     *
     * @throws IllegalArgumentException when an MBR cannot describe the partitions
     */
    public static List<DiskExtent> mbr(
            ByteSize disk, SectorSize sectorSize, DiskSignature signature, List<Partition> partitions) {
        return new MbrLayout(sectorSize, checked(disk, sectorSize, partitions)).extents(signature);
    }

    /**
     * A protective MBR, and the primary and the backup copy of a GPT with 128 entries. A partition takes the slot of
     * its number.
     *
     * @throws IllegalArgumentException when a GPT cannot describe the partitions
     */
    public static List<DiskExtent> gpt(
            ByteSize disk, SectorSize sectorSize, Guid diskGuid, List<Partition> partitions) {
        return new GptLayout(disk, sectorSize, checked(disk, sectorSize, partitions)).extents(diskGuid);
    }

    private static List<Partition> checked(ByteSize disk, SectorSize sectorSize, List<Partition> partitions) {
        for (Partition partition : partitions) {
            boolean aligned = partition.start().bytes() % sectorSize.bytes() == 0
                    && partition.size().bytes() % sectorSize.bytes() == 0;
            require(aligned && partition.size().bytes() > 0 && partition.start().bytes() > 0,
                    partition, "is not a number of whole sectors of " + sectorSize + " bytes behind the first");
            require(PartitionBounds.end(partition) <= disk.bytes(), partition, "ends behind the disk of " + disk);
        }
        var faults = new ArrayList<TableFault>();
        PartitionBounds.checked(partitions, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.getFirst().toProblem().toString());
        }
        return partitions.stream().sorted(Comparator.comparing(Partition::start)).toList();
    }

    static void require(boolean holds, Partition partition, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("partition at byte " + partition.start() + " " + otherwise);
        }
    }
}
