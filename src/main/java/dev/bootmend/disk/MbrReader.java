package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads the partitions of an MBR disk. Numbers are given as diskpart gives them: the primary partitions in table order,
 * then the logical ones along the chain; the extended partition has none.
 */
final class MbrReader {

    private final DiskSectors disk;
    private final List<TableFault> faults;
    private final List<Partition> found = new ArrayList<>();
    private int lastNumber;

    MbrReader(DiskSectors disk, List<TableFault> faults) {
        this.disk = disk;
        this.faults = faults;
    }

    List<Partition> partitions(MbrSector table) {
        for (int index = 0; index < MbrSector.ENTRIES; index++) {
            accept(table.entries().get(index), "MBR entry " + (index + 1), 0, index);
        }
        addContainerOverlaps(table);
        var chain = new ExtendedChain(disk, faults);
        table.used().stream().filter(MbrEntry::isContainer).filter(this::isOnDisk)
                .flatMap(container -> chain.logicals(container).stream())
                .forEach(logical -> accept(logical.entry(), "logical partition", logical.table(), logical.index()));
        return PartitionBounds.checked(found, faults);
    }

    /** A primary partition inside the extended one; two others are compared with all partitions at the end. */
    private void addContainerOverlaps(MbrSector table) {
        for (int index = 0; index < MbrSector.ENTRIES; index++) {
            MbrEntry entry = table.entries().get(index);
            boolean inside = !entry.isContainer() && table.used().stream()
                    .filter(MbrEntry::isContainer).anyMatch(entry::overlaps);
            if (inside) {
                faults.add(new TableFault(TableFault.Kind.OVERLAP, "MBR entry " + (index + 1),
                        disk.offset(0, MbrSector.entryOffset(index)), "sectors outside the extended partition", span(entry)));
            }
        }
    }

    private void accept(MbrEntry entry, String name, long tableSector, int index) {
        if (!entry.isUsed()) {
            return;
        }
        ByteOffset at = disk.offset(tableSector, MbrSector.entryOffset(index));
        if (!entry.hasLegalFlag()) {
            faults.add(new TableFault(TableFault.Kind.FIELD, name, at, "active flag 00 or 80", HexFormat.of().toHexDigits((byte) entry.flag())));
        }
        if (isOnDisk(entry)) {
            addEndFault(entry, name, at);
            found.add(partition(entry));
        } else {
            faults.add(new TableFault(TableFault.Kind.BOUNDS, name, at,
                    "at least one sector, between 1 and " + disk.last(), span(entry)));
        }
    }

    private void addEndFault(MbrEntry entry, String name, ByteOffset at) {
        if (entry.start() + entry.count() > disk.count()) {
            faults.add(new TableFault(TableFault.Kind.BOUNDS, name, at,
                    "an end on the disk, whose last sector is " + disk.last(), span(entry)));
        }
    }

    private boolean isOnDisk(MbrEntry entry) {
        return entry.start() > 0 && entry.count() > 0 && entry.start() < disk.count();
    }

    private Partition partition(MbrEntry entry) {
        ByteOffset start = disk.offset(entry.start());
        return new Partition(
                entry.isContainer() ? Optional.empty() : Optional.of(new PartitionNumber(++lastNumber)),
                start, new ByteSize(entry.count() * disk.sectorSize().bytes()),
                new PartitionType.Mbr(entry.type()), new PartitionIdentity.Mbr(start), entry.isActive(), 0, "",
                entry.isContainer() ? Reading.absent() : Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }

    private static String span(MbrEntry entry) {
        return entry.count() + " sectors from " + entry.start();
    }
}
