package dev.bootmend.practice;

import dev.bootmend.disk.PartitionTable;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import java.util.Optional;

/** Puts partitions one behind the other, from the first mebibyte of a disk on. */
final class NewPartition {

    /** GPT attributes as the Windows installer sets them (Microsoft Learn: PARTITION_INFORMATION_GPT). */
    static final long NO_LETTER = 0x8000_0000_0000_0000L;
    static final long REQUIRED = 1;

    private static final ByteSize FIRST = ByteSize.ofMebibytes(1);

    private NewPartition() {
    }

    static Partition mbr(int number, Optional<Partition> before, ByteSize size, int type, boolean active) {
        ByteOffset start = start(before);
        return new Partition(Optional.of(new PartitionNumber(number)), start, size, new PartitionType.Mbr(type),
                new PartitionIdentity.Mbr(start), active, 0, "", Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }

    static Partition gpt(int number, Optional<Partition> before, ByteSize size, PartitionType.Gpt type, Guid id,
            long attributes, String name) {
        return new Partition(Optional.of(new PartitionNumber(number)), start(before), size, type,
                new PartitionIdentity.Gpt(id), false, attributes, name,
                Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }

    /** What is left behind a partition, up to the last mebibyte of the disk. */
    static ByteSize rest(ByteSize disk, Optional<Partition> before) {
        return new ByteSize(disk.bytes() - FIRST.bytes() - start(before).bytes());
    }

    private static ByteOffset start(Optional<Partition> before) {
        return new ByteOffset(before.map(partition -> partition.start().bytes() + partition.size().bytes())
                .orElse(FIRST.bytes()));
    }

    /** How boot entries name a partition. */
    static BootDevice device(DiskIdentity disk, Partition partition) {
        return new BootDevice.OnPartition(disk, partition.identity());
    }
}
