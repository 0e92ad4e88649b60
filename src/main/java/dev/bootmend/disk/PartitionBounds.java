package dev.bootmend.disk;

import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** What must hold between the partitions of one disk, whatever its table. */
final class PartitionBounds {

    private PartitionBounds() {
    }

    /** The partitions by their start; every clash is added to {@code faults}. */
    static List<Partition> checked(List<Partition> partitions, List<TableFault> faults) {
        var sorted = new ArrayList<>(partitions);
        sorted.sort(Comparator.comparing(Partition::start));
        addOverlaps(sorted, faults);
        addRepeatedGuids(sorted, faults);
        return List.copyOf(sorted);
    }

    private static void addOverlaps(List<Partition> sorted, List<TableFault> faults) {
        Partition furthest = null;
        for (Partition partition : sorted) {
            if (isContainer(partition)) {
                continue;
            }
            if (furthest != null && partition.start().bytes() < end(furthest)) {
                faults.add(new TableFault(TableFault.Kind.OVERLAP, name(partition), partition.start(),
                        "a start at or behind byte " + end(furthest) + ", the end of " + name(furthest),
                        "a start at byte " + partition.start()));
            }
            furthest = furthest == null || end(partition) > end(furthest) ? partition : furthest;
        }
    }

    private static void addRepeatedGuids(List<Partition> sorted, List<TableFault> faults) {
        var seen = new HashSet<PartitionIdentity>();
        for (Partition partition : sorted) {
            boolean repeated = partition.identity() instanceof PartitionIdentity.Gpt gpt
                    && !gpt.uniqueGuid().isZero() && !seen.add(gpt);
            if (repeated) {
                faults.add(new TableFault(TableFault.Kind.DUPLICATE_ID, name(partition), partition.start(),
                        "a GUID that no other partition of the disk has", "one that occurs twice"));
            }
        }
    }

    static boolean isContainer(Partition partition) {
        return partition.type() instanceof PartitionType.Mbr mbr && mbr.isExtended();
    }

    static long end(Partition partition) {
        return partition.start().bytes() + partition.size().bytes();
    }

    private static String name(Partition partition) {
        return partition.number().map(number -> "partition " + number).orElse("extended partition");
    }
}
