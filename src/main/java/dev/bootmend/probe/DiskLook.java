package dev.bootmend.probe;

import dev.bootmend.disk.BootSector;
import dev.bootmend.disk.PartitionTable;
import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FirstSector;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Reads the partition table of one disk and the first sector of each partition. Files are not looked at here. */
final class DiskLook {

    private DiskLook() {
    }

    static Disk of(RawDisk raw) {
        return switch (raw.sectors()) {
            case Reading.Known<ByteSource>(ByteSource sectors) -> read(raw, sectors);
            case Reading.Absent<ByteSource>() -> unread(raw,
                    new Problem("disk " + raw.number(), "holds no medium.", "Attach the disk again."));
            case Reading.Unreadable<ByteSource>(Problem problem) -> unread(raw, problem);
        };
    }

    private static Disk read(RawDisk raw, ByteSource sectors) {
        PartitionTable table = raw.sectorSize().map(size -> PartitionTableReader.read(sectors, size))
                .orElseGet(() -> PartitionTableReader.read(sectors));
        var conditions = new LinkedHashSet<DiskCondition>(raw.conditions());
        conditions.addAll(table.conditions());
        return disk(raw, table.sectorSize(), table.identity(), table.partitions().map(partitions -> partitions.stream()
                .map(partition -> looked(partition, bootSector(raw, sectors, table.sectorSize(), partition), raw))
                .toList()),
                List.copyOf(conditions)).withBootMark(bootMark(raw, sectors));
    }

    private static Partition looked(Partition partition, Reading<BootSector> sector, RawDisk raw) {
        Optional<PartitionNumber> said = Optional.ofNullable(raw.numbers().get(partition.start()));
        return partition.withNumber(said.or(partition::number)).withVolume(VolumeLook.of(partition, sector,
                        raw.volumes().getOrDefault(partition.start(), Reading.absent())))
                .withFirstSector(sector.map(found -> new FirstSector(found.endMark(), found.recordedStart())));
    }

    /** The mark of sector 0 is where that of a boot sector is (Microsoft Learn; UEFI specification, table 5.1). */
    private static Reading<Boolean> bootMark(RawDisk raw, ByteSource sectors) {
        byte[] sector = new byte[BootSector.SIZE];
        try {
            sectors.read(0, ByteBuffer.wrap(sector));
            return Reading.known(BootSector.recognise(sector).endMark());
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of("disk " + raw.number() + ", sector 0", met));
        }
    }

    private static Disk unread(RawDisk raw, Problem problem) {
        return disk(raw, raw.sectorSize().orElse(SectorSize.B512), new DiskIdentity.None(),
                Reading.unreadable(problem), raw.conditions());
    }

    private static Disk disk(RawDisk raw, SectorSize sectorSize, DiskIdentity identity,
            Reading<List<Partition>> partitions,
            List<DiskCondition> conditions) {
        return new Disk(raw.number(), raw.model(), raw.size(), sectorSize, raw.lun(), identity, partitions, conditions,
                raw.hostUse());
    }

    private static Reading<BootSector> bootSector(RawDisk raw, ByteSource sectors, SectorSize sectorSize,
            Partition partition) {
        byte[] sector = new byte[Math.max(sectorSize.bytes(), BootSector.SIZE)];
        try {
            sectors.read(partition.start().bytes(), ByteBuffer.wrap(sector));
            return Reading.known(BootSector.recognise(sector));
        } catch (IOException met) {
            return Reading.unreadable(ReadProblem.of("disk " + raw.number()
                    + ", first sector of the partition at byte " + partition.start(), met));
        }
    }
}
