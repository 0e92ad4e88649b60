package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places partitions in both copies of a GPT of 128 entries, as Windows makes it. */
final class GptLayout {

    private static final int SLOTS = 128;

    private final SectorSize sectorSize;
    private final long last;
    private final long arraySectors;
    private final List<Partition> partitions;

    GptLayout(ByteSize disk, SectorSize sectorSize, List<Partition> partitions) {
        this.sectorSize = sectorSize;
        this.last = disk.bytes() / sectorSize.bytes() - 1;
        this.arraySectors = (long) SLOTS * GptEntry.SIZE / sectorSize.bytes();
        this.partitions = partitions;
        if (firstUsable() > lastUsable()) {
            throw new IllegalArgumentException("a disk of " + disk + " is too small for a GPT");
        }
    }

    private long firstUsable() {
        return 2 + arraySectors;
    }

    private long lastUsable() {
        return last - 1 - arraySectors;
    }

    List<DiskExtent> extents(Guid diskGuid) {
        byte[] array = array();
        int checksum = GptHeader.crc32(array, array.length);
        return List.of(
                extent(0, protectiveMbr()),
                extent(1, header(1, last, 2, diskGuid, checksum)),
                extent(2, array),
                extent(last - arraySectors, array),
                extent(last, header(last, 1, last - arraySectors, diskGuid, checksum)));
    }

    /** One entry of type ee over the whole disk (UEFI specification, 5.2.3). */
    private byte[] protectiveMbr() {
        var entry = new MbrEntry(0, MbrEntry.PROTECTIVE, 1, Math.min(last, 0xFFFF_FFFFL));
        return new MbrSector(new DiskSignature(0), List.of(entry), true).encode(sectorSize.bytes());
    }

    private byte[] header(long own, long other, long array, Guid diskGuid, int checksum) {
        return new GptHeader(own, other, firstUsable(), lastUsable(), diskGuid, array, SLOTS, GptEntry.SIZE, checksum)
                .encode(sectorSize.bytes());
    }

    private byte[] array() {
        byte[] array = new byte[SLOTS * GptEntry.SIZE];
        Set<Integer> taken = new HashSet<>();
        for (Partition partition : partitions) {
            int slot = partition.number().map(PartitionNumber::value).orElse(0) - 1;
            PartitionTableWriter.require(slot >= 0 && slot < SLOTS && taken.add(slot), partition,
                    "needs a number from 1 to " + SLOTS + " of its own");
            entry(slot, partition).encode(array);
        }
        return array;
    }

    private GptEntry entry(int slot, Partition partition) {
        if (!(partition.type() instanceof PartitionType.Gpt(Guid type)) || type.isZero()
                || !(partition.identity() instanceof PartitionIdentity.Gpt(Guid unique))) {
            throw new IllegalArgumentException("no GPT partition: " + partition.type() + ", " + partition.identity());
        }
        long first = partition.start().bytes() / sectorSize.bytes();
        long end = PartitionBounds.end(partition) / sectorSize.bytes();
        PartitionTableWriter.require(first >= firstUsable() && end - 1 <= lastUsable(), partition,
                "is outside the usable sectors " + firstUsable() + " to " + lastUsable());
        PartitionTableWriter.require(partition.name().length() <= GptEntry.NAME_UNITS, partition, "has too long a name");
        return new GptEntry(slot, type, unique, first, end - 1, partition.attributes(), partition.name());
    }

    private DiskExtent extent(long sector, byte[] content) {
        return new DiskExtent(new ByteOffset(sector * sectorSize.bytes()), Bytes.of(content));
    }
}
