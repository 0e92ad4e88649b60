package dev.bootmend.disk;

import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the partition table of a disk says. Volumes are not looked at here: {@link #VOLUME_NOT_READ} stands in for them.
 *
 * @param identity none when there is no table, or none that can be trusted
 * @param partitions in ascending order of their starts; a known empty list on a disk without a table
 * @param faults everything that is not as it must be, in the order it was found
 */
public record PartitionTable(
        SectorSize sectorSize,
        DiskIdentity identity,
        Reading<List<Partition>> partitions,
        List<TableFault> faults) {

    /** The volume of a partition of which only the table entry was read. */
    public static final Problem VOLUME_NOT_READ =
            new Problem("volume", "The volume was not looked at.", "Look at the disk again.");

    /** Type 42 and the two GUIDs of the Logical Disk Manager (Microsoft Learn: PARTITION_INFORMATION_GPT). */
    private static final Set<PartitionType> DYNAMIC = Set.of(
            new PartitionType.Mbr(0x42), PartitionType.Gpt.LDM_METADATA, PartitionType.Gpt.LDM_DATA);

    /** Type E7 is PARTITION_SPACES of the Windows SDK (winioctl.h). */
    private static final Set<PartitionType> SPACES = Set.of(
            new PartitionType.Mbr(0xE7), PartitionType.Gpt.STORAGE_SPACES);

    public PartitionTable {
        partitions = partitions.map(List::copyOf);
        faults = List.copyOf(faults);
    }

    static PartitionTable unreadable(SectorSize sectorSize, Problem problem, List<TableFault> faults) {
        return new PartitionTable(sectorSize, new DiskIdentity.None(), Reading.unreadable(problem), faults);
    }

    /** What limits the use of the disk: dynamic, Storage Spaces, and one entry for each damage of the table. */
    public List<DiskCondition> conditions() {
        var conditions = new ArrayList<>(conditionsOf(partitions.toOptional().orElse(List.of())));
        faults.stream().filter(TableFault::isDamage).map(TableFault::toProblem)
                .map(DiskCondition.DamagedTable::new).forEach(conditions::add);
        return List.copyOf(conditions);
    }

    /** The conditions that the partition types alone tell, for tables that were read by Windows. */
    public static List<DiskCondition> conditionsOf(List<Partition> partitions) {
        var conditions = new ArrayList<DiskCondition>();
        if (partitions.stream().map(Partition::type).anyMatch(DYNAMIC::contains)) {
            conditions.add(new DiskCondition.Dynamic());
        }
        if (partitions.stream().map(Partition::type).anyMatch(SPACES::contains)) {
            conditions.add(new DiskCondition.StorageSpaces());
        }
        return List.copyOf(conditions);
    }
}
