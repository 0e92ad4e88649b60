package dev.bootmend.probe;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One disk as the machine presents it, before its bytes are understood.
 *
 * @param sectorSize empty when the machine does not tell; it is then found from the bytes
 * @param sectors the bytes of the whole disk; unreadable with the failing call
 * @param conditions what the machine says of the disk (offline, read-only)
 * @param volumes what the machine says of the volumes, by the byte at which their partition starts
 * @param numbers by which the tools of the machine call partitions, by the byte at which they start; a partition that is
 * not among them has the number of the partition table
 */
public record RawDisk(
        DiskNumber number,
        String model,
        ByteSize size,
        Optional<SectorSize> sectorSize,
        Optional<Integer> lun,
        Reading<ByteSource> sectors,
        List<DiskCondition> conditions,
        Optional<HostUse> hostUse,
        Map<ByteOffset, Reading<RawVolume>> volumes,
        Map<ByteOffset, PartitionNumber> numbers) {

    public RawDisk {
        conditions = List.copyOf(conditions);
        volumes = Map.copyOf(volumes);
        numbers = Map.copyOf(numbers);
    }

    /** A disk whose partitions have the numbers of its partition table. */
    public RawDisk(DiskNumber number, String model, ByteSize size, Optional<SectorSize> sectorSize, Optional<Integer> lun,
            Reading<ByteSource> sectors, List<DiskCondition> conditions, Optional<HostUse> hostUse,
            Map<ByteOffset, Reading<RawVolume>> volumes) {
        this(number, model, size, sectorSize, lun, sectors, conditions, hostUse, volumes, Map.of());
    }
}
