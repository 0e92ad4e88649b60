package dev.bootmend.windows;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.ioctl.DriveLayout;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the partitions that Windows has in mind against those that the disk holds: they must be the same. Only the numbers
 * may differ. diskpart selects by those of Windows, which need not be the slots of a GPT with gaps, and a disk that is
 * offline need not have any.
 */
final class LayoutAgreement {

    private final DiskNumber disk;
    private final DriveLayout told;
    private final PartitionTable table;

    LayoutAgreement(DiskNumber disk, DriveLayout told, PartitionTable table) {
        this.disk = disk;
        this.told = told;
        this.table = table;
    }

    /** Why the disk must not be worked on; empty when both mean the same partitions, or there are none. */
    Optional<Problem> obstacle() {
        if (told.identity() instanceof DiskIdentity.None || !table.partitions().isKnown()) {
            return Optional.empty();
        }
        List<Partition> held = table.partitions().toOptional().orElseThrow();
        Set<String> byWindows = lines(told.identity(), told.partitions());
        Set<String> byTable = lines(table.identity(), held);
        if (!byWindows.equals(byTable)) {
            return Optional.of(new Problem("disk " + disk,
                    "Windows has other partitions in mind (" + byWindows + ") than the disk holds (" + byTable + ").",
                    "Let Windows read the disk again (diskpart, rescan), then look again."));
        }
        Map<ByteOffset, PartitionNumber> numbers = numbers(told);
        List<PartitionNumber> all = real(held).flatMap(partition ->
                Optional.ofNullable(numbers.get(partition.start())).or(partition::number).stream()).toList();
        return new HashSet<>(all).size() == all.size() ? Optional.empty() : Optional.of(new Problem("disk " + disk,
                "Windows gives the same number to two partitions: " + all + ".", "Restart this machine, then look again."));
    }

    /** The numbers that Windows gives, by where the partitions start. */
    static Map<ByteOffset, PartitionNumber> numbers(DriveLayout told) {
        var numbers = new TreeMap<ByteOffset, PartitionNumber>();
        told.partitions().forEach(partition -> partition.number().ifPresent(number -> numbers.put(partition.start(), number)));
        return numbers;
    }

    private static Set<String> lines(DiskIdentity identity, List<Partition> partitions) {
        return real(partitions).map(partition -> identity + ": " + partition.start() + "+" + partition.size().bytes() + " "
                + partition.type() + " " + partition.identity()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** An extended partition only holds others. */
    private static Stream<Partition> real(List<Partition> partitions) {
        return partitions.stream().filter(partition -> !(partition.type() instanceof PartitionType.Mbr mbr && mbr.isExtended()));
    }
}
