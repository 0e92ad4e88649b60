package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the chain of extended boot records inside an extended partition. In each record a logical partition counts
 * from the record itself, the link to the next record from the start of the extended partition (Microsoft: how basic
 * disks and volumes work).
 */
final class ExtendedChain {

    /** More than any Windows gives letters to; a longer chain is damage. */
    static final int LONGEST = 512;

    private static final String NAME = "extended boot record";

    private final DiskSectors disk;
    private final List<TableFault> faults;
    private final Set<Long> visited = new HashSet<>();

    ExtendedChain(DiskSectors disk, List<TableFault> faults) {
        this.disk = disk;
        this.faults = faults;
    }

    /** A logical partition, its start counted from the start of the disk, and where its entry lies. */
    record Logical(MbrEntry entry, long table, int index) {
    }

    List<Logical> logicals(MbrEntry container) {
        var logicals = new ArrayList<Logical>();
        Optional<Long> record = Optional.of(container.start());
        while (record.isPresent()) {
            long address = record.get();
            Optional<MbrSector> table = table(address);
            table.ifPresent(sector -> addLogicals(sector, address, container, logicals));
            record = table.flatMap(sector -> next(sector, address, container));
        }
        return logicals;
    }

    private Optional<MbrSector> table(long address) {
        try {
            MbrSector sector = MbrSector.decode(disk.sector(address));
            if (sector.hasEndMark() && mayVisit(address)) {
                return Optional.of(sector);
            }
            if (!sector.hasEndMark()) {
                fault(TableFault.Kind.SIGNATURE, disk.offset(address, MbrSector.END_MARK), "55 AA", "something else");
            }
        } catch (IOException unreadable) {
            fault(TableFault.Kind.of(unreadable), disk.offset(address), "a readable sector", unreadable.getMessage());
        }
        return Optional.empty();
    }

    private boolean mayVisit(long address) {
        if (visited.size() >= LONGEST) {
            fault(TableFault.Kind.CHAIN, disk.offset(address), "at most " + LONGEST + " records", "more");
            return false;
        }
        boolean isNew = visited.add(address);
        if (!isNew) {
            fault(TableFault.Kind.CHAIN, disk.offset(address), "a record that is linked once", "a circle of links");
        }
        return isNew;
    }

    private void addLogicals(MbrSector sector, long address, MbrEntry container, List<Logical> logicals) {
        for (int index = 0; index < MbrSector.ENTRIES; index++) {
            MbrEntry entry = sector.entries().get(index);
            if (entry.isUsed() && !entry.isContainer()) {
                var logical = new MbrEntry(entry.flag(), entry.type(), address + entry.start(), entry.count());
                addBoundsFault(logical, address, index, container);
                logicals.add(new Logical(logical, address, index));
            }
        }
    }

    private void addBoundsFault(MbrEntry logical, long address, int index, MbrEntry container) {
        long end = container.start() + container.count();
        if (logical.start() == address || logical.start() + logical.count() > end) {
            fault(TableFault.Kind.BOUNDS, disk.offset(address, MbrSector.entryOffset(index)),
                    "sectors behind this record and before sector " + end,
                    logical.count() + " sectors from " + logical.start());
        }
    }

    private Optional<Long> next(MbrSector sector, long address, MbrEntry container) {
        Optional<Long> offset = sector.entries().stream().filter(MbrEntry::isContainer).map(MbrEntry::start).findFirst();
        if (offset.isPresent() && offset.get() >= container.count()) {
            fault(TableFault.Kind.BOUNDS, disk.offset(address, MbrSector.entryOffset(1)),
                    "a link inside the extended partition of " + container.count() + " sectors",
                    "a link to its sector " + offset.get());
            return Optional.empty();
        }
        return offset.map(distance -> container.start() + distance);
    }

    private void fault(TableFault.Kind kind, ByteOffset at, String expected, String found) {
        faults.add(new TableFault(kind, NAME, at, expected, found));
    }
}
