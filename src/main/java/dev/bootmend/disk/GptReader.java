package dev.bootmend.disk;

import dev.bootmend.disk.TableFault.Kind;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads both copies of a GPT. The primary copy is used when it is intact, else the backup; every difference is a fault.
 * A partition's number is its slot in the table, from 1.
 */
final class GptReader {

    private final DiskSectors disk;
    private final List<TableFault> faults;
    private final GptCopy primary;
    private final GptCopy backup;

    GptReader(DiskSectors disk, List<TableFault> faults) {
        this.disk = disk;
        this.faults = faults;
        this.primary = new GptCopyReader(disk, "primary", 1).read();
        this.backup = new GptCopyReader(disk, "backup", backupAddress()).read();
    }

    private long backupAddress() {
        return primary.header().map(GptHeader::other).filter(other -> other > 1).orElse(disk.last());
    }

    /** Whether there is a GPT at all, be it damaged. */
    boolean isAnnounced() {
        return primary.announced() || backup.announced();
    }

    /** Whether one copy is intact. */
    boolean isUsable() {
        return primary.isUsable() || backup.isUsable();
    }

    boolean hasIntactPrimary() {
        return primary.isUsable();
    }

    /** The table, its faults added to the list of this reader. */
    PartitionTable table() {
        faults.addAll(primary.faults());
        faults.addAll(backup.faults());
        if (!isUsable()) {
            return new PartitionTable(disk.sectorSize(), identity(), Reading.unreadable(bothDamaged()), faults);
        }
        addDifferences();
        GptCopy used = primary.isUsable() ? primary : backup;
        List<Partition> partitions = partitions(used.header().orElseThrow(), used.array().orElseThrow());
        return new PartitionTable(disk.sectorSize(), identity(), Reading.known(partitions), faults);
    }

    private DiskIdentity identity() {
        return Stream.of(primary, backup).sorted((a, b) -> Boolean.compare(b.isUsable(), a.isUsable()))
                .flatMap(copy -> copy.header().stream()).findFirst()
                .<DiskIdentity>map(header -> new DiskIdentity.Gpt(header.diskGuid())).orElse(new DiskIdentity.None());
    }

    private Problem bothDamaged() {
        return new Problem("GPT, bytes " + disk.offset(1) + " and " + disk.offset(backupAddress()),
                "both copies of the partition table are damaged: " + primary.faults().getFirst().toProblem().detail(),
                "Restore the disk from a backup or a snapshot.");
    }

    private void addDifferences() {
        backup.header().map(GptHeader::own).filter(own -> own != disk.last())
                .ifPresent(own -> faults.add(new TableFault(Kind.MISPLACED_BACKUP, "backup GPT header",
                        disk.offset(own), "the last sector, " + disk.last(), "sector " + own)));
        if (primary.isUsable() && backup.isUsable() && !primary.agreesWith(backup)) {
            faults.add(new TableFault(Kind.DISAGREEMENT, "backup GPT header", disk.offset(backupAddress()),
                    "the same as the primary copy: " + primary.summary(), backup.summary()));
        }
    }

    private List<Partition> partitions(GptHeader header, byte[] array) {
        int entrySize = (int) header.entrySize();
        var partitions = new ArrayList<Partition>();
        for (int slot = 0; slot < header.entryCount(); slot++) {
            if (GptEntry.isUsed(array, slot, entrySize)) {
                partition(header, GptEntry.decode(array, slot, entrySize)).ifPresent(partitions::add);
            }
        }
        return PartitionBounds.checked(partitions, faults);
    }

    private Optional<Partition> partition(GptHeader header, GptEntry entry) {
        boolean usable = entry.first() >= header.firstUsable() && entry.last() >= entry.first()
                && entry.last() <= header.lastUsable();
        if (!usable || entry.last() >= disk.count()) {
            addBoundsFault(header, entry);
        }
        boolean drawable = entry.first() > 0 && entry.first() < disk.count() && entry.last() >= entry.first()
                && entry.last() < Long.MAX_VALUE / disk.sectorSize().bytes() - 1;
        return drawable ? Optional.of(partition(entry)) : Optional.empty();
    }

    private void addBoundsFault(GptHeader header, GptEntry entry) {
        long lastUsable = Math.min(header.lastUsable(), disk.last());
        faults.add(new TableFault(Kind.BOUNDS, "GPT entry " + (entry.slot() + 1),
                disk.offset(header.array(), entry.slot() * (int) header.entrySize() + 32),
                "sectors from " + header.firstUsable() + " to " + lastUsable,
                Long.toUnsignedString(entry.first()) + " to " + Long.toUnsignedString(entry.last())));
    }

    private Partition partition(GptEntry entry) {
        Guid type = entry.type();
        var gptType = new PartitionType.Gpt(type);
        return new Partition(
                Optional.of(new PartitionNumber(entry.slot() + 1)), disk.offset(entry.first()),
                new ByteSize((entry.last() - entry.first() + 1) * disk.sectorSize().bytes()), gptType,
                new PartitionIdentity.Gpt(entry.unique()), false, entry.attributes(), entry.name(),
                gptType.equals(PartitionType.Gpt.MICROSOFT_RESERVED)
                        ? Reading.absent() : Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }
}
