package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The layouts that the tests of this package speak of. */
public final class Tables {

    static final DiskSignature SIGNATURE = new DiskSignature(0xE9EB3AA5);
    static final Guid DISK = Guid.of("baf784e7-6bbd-4cfb-aaac-e86c96e166ee");
    static final ByteSize SIZE = ByteSize.ofGibibytes(127);

    private static final long MIB = 1L << 20;

    private Tables() {
    }

    /** A primary or logical MBR partition, or an extended one when {@code number} is 0. */
    public static Partition mbr(int number, int type, long startMib, long sizeMib, boolean active) {
        var start = new ByteOffset(startMib * MIB);
        return new Partition(number == 0 ? Optional.empty() : Optional.of(new PartitionNumber(number)), start,
                ByteSize.ofMebibytes(sizeMib), new PartitionType.Mbr(type), new PartitionIdentity.Mbr(start), active, 0, "",
                number == 0 ? Reading.absent() : Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }

    /** A GPT partition; its GUID is made from its number. */
    public static Partition gpt(int number, PartitionType.Gpt type, long startMib, long sizeMib, long attributes, String name) {
        return new Partition(Optional.of(new PartitionNumber(number)), new ByteOffset(startMib * MIB),
                ByteSize.ofMebibytes(sizeMib), type, new PartitionIdentity.Gpt(new Guid(new UUID(0xA0L + number, number))),
                false, attributes, name, type.equals(PartitionType.Gpt.MICROSOFT_RESERVED)
                        ? Reading.absent() : Reading.unreadable(PartitionTable.VOLUME_NOT_READ));
    }

    static List<Partition> gen1() {
        return List.of(mbr(1, 0x07, 1, 500, true), mbr(2, 0x07, 501, 120_000, false));
    }

    static List<Partition> gen1WithLogicals() {
        return List.of(mbr(1, 0x07, 1, 500, true), mbr(2, 0x07, 501, 10_000, false), mbr(0, 0x0F, 11_000, 9_000, false),
                mbr(3, 0x07, 11_001, 1_000, false), mbr(4, 0x0B, 12_100, 2_000, false), mbr(5, 0x07, 15_000, 5_000, false));
    }

    static List<Partition> gen2() {
        return List.of(
                gpt(1, PartitionType.Gpt.RECOVERY, 1, 450, 0x8000000000000001L, "Basic data partition"),
                gpt(2, PartitionType.Gpt.EFI_SYSTEM, 451, 99, 0x8000000000000000L, "EFI system partition"),
                gpt(3, PartitionType.Gpt.MICROSOFT_RESERVED, 550, 16, 0x8000000000000000L, "Microsoft reserved partition"),
                gpt(4, PartitionType.Gpt.BASIC_DATA, 566, 129_000, 0, "Basic data partition"));
    }

    static DiskImage mbrImage(SectorSize sectorSize, List<Partition> partitions) {
        return DiskImage.of(SIZE, PartitionTableWriter.mbr(SIZE, sectorSize, SIGNATURE, partitions));
    }

    static DiskImage gptImage(SectorSize sectorSize, List<Partition> partitions) {
        return DiskImage.of(SIZE, PartitionTableWriter.gpt(SIZE, sectorSize, DISK, partitions));
    }
}
