package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Places partitions in an MBR and a chain of extended boot records. */
final class MbrLayout {

    /** Windows keeps 1 MiB free before each logical partition for its record. */
    private static final long RECORD_SPACE = 1L << 20;

    private final SectorSize sectorSize;
    private final List<Partition> primaries;
    private final List<Partition> logicals;
    private final Optional<Partition> container;

    MbrLayout(SectorSize sectorSize, List<Partition> partitions) {
        this.sectorSize = sectorSize;
        this.container = partitions.stream().filter(PartitionBounds::isContainer).findFirst();
        this.logicals = partitions.stream().filter(this::isLogical).toList();
        this.primaries = partitions.stream().filter(partition -> !isLogical(partition))
                .sorted(Comparator.comparing(MbrLayout::tableOrder)).toList();
        if (primaries.size() > MbrSector.ENTRIES || containers(partitions) > 1) {
            throw new IllegalArgumentException("an MBR has four entries, at most one of them extended; "
                    + primaries.size() + " were wanted, " + containers(partitions) + " extended");
        }
    }

    /** The extended partition comes last, as Windows places it. */
    private static int tableOrder(Partition partition) {
        return partition.number().map(PartitionNumber::value).orElse(Integer.MAX_VALUE);
    }

    private static long containers(List<Partition> partitions) {
        return partitions.stream().filter(PartitionBounds::isContainer).count();
    }

    private boolean isLogical(Partition partition) {
        return container.isPresent() && !container.get().equals(partition)
                && partition.start().compareTo(container.get().start()) > 0
                && partition.start().bytes() < PartitionBounds.end(container.get());
    }

    List<DiskExtent> extents(DiskSignature signature) {
        var extents = new ArrayList<DiskExtent>();
        List<MbrEntry> entries = primaries.stream().map(primary -> entry(primary, 0)).toList();
        extents.add(extent(0, new MbrSector(signature, entries, true)));
        container.ifPresent(extended -> addRecords(sectors(extended.start().bytes()), extents));
        return List.copyOf(extents);
    }

    private void addRecords(long base, List<DiskExtent> extents) {
        List<Long> places = recordPlaces(base);
        for (int index = 0; index < places.size(); index++) {
            var entries = new ArrayList<MbrEntry>();
            if (index < logicals.size()) {
                entries.add(entry(logicals.get(index), places.get(index)));
            }
            if (index + 1 < places.size()) {
                entries.add(link(places.get(index + 1), logicals.get(index + 1), base));
            }
            extents.add(extent(places.get(index), new MbrSector(new DiskSignature(0), entries, true)));
        }
    }

    /** The first record opens the extended partition, each other one lies shortly before its partition. */
    private List<Long> recordPlaces(long base) {
        var places = new ArrayList<>(List.of(base));
        for (int index = 1; index < logicals.size(); index++) {
            long free = sectors(PartitionBounds.end(logicals.get(index - 1)));
            long start = sectors(logicals.get(index).start().bytes());
            PartitionTableWriter.require(free < start, logicals.get(index), "leaves no sector for its boot record");
            places.add(Math.max(free, start - sectors(RECORD_SPACE)));
        }
        return places;
    }

    private MbrEntry link(long record, Partition logical, long base) {
        return new MbrEntry(0, 0x05, record - base, sectors(PartitionBounds.end(logical)) - record);
    }

    private MbrEntry entry(Partition partition, long from) {
        if (!(partition.type() instanceof PartitionType.Mbr(int code)) || code < 1 || code > 0xFF) {
            throw new IllegalArgumentException("no type of an MBR partition: " + partition.type());
        }
        long start = sectors(partition.start().bytes()) - from;
        long count = sectors(partition.size().bytes());
        PartitionTableWriter.require(start <= 0xFFFF_FFFFL && count <= 0xFFFF_FFFFL, partition,
                "is beyond the 32-bit sector numbers of an MBR");
        return new MbrEntry(partition.active() ? MbrEntry.ACTIVE : 0, code, start, count);
    }

    private DiskExtent extent(long sector, MbrSector content) {
        return new DiskExtent(new ByteOffset(sector * sectorSize.bytes()), Bytes.of(content.encode(sectorSize.bytes())));
    }

    private long sectors(long bytes) {
        return bytes / sectorSize.bytes();
    }
}
