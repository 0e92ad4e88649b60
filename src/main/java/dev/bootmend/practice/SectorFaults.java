package dev.bootmend.practice;

import dev.bootmend.disk.DiskExtent;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Spoils good sectors as the traits of a scenario ask for. */
final class SectorFaults {

    /** Where the mark 55 AA of a boot record or boot sector is. */
    private static final int MARK_AT = 510;
    /** Where a boot sector records how many sectors lie before its partition (Microsoft: BPB, hidden sectors). */
    private static final int HIDDEN_SECTORS_AT = 0x1C;
    /** Where partitions began before Windows Vista. */
    private static final int FIRST_TRACK = 63;

    private SectorFaults() {
    }

    /** The extents of a partition table of generation 1. */
    static List<DiskExtent> table(PracticeScenario scenario, List<DiskExtent> table) {
        return scenario.has(PracticeTrait.BOOT_RECORD_WITHOUT_MARK) ? table.stream().map(extent ->
                extent.at().bytes() == 0 ? new DiskExtent(extent.at(), unmarked(extent.content())) : extent)
                .toList() : table;
    }

    /** The partitions of generation 2. */
    static List<Partition> partitions(PracticeScenario scenario, List<Partition> all) {
        return scenario.has(PracticeTrait.EFI_PARTITION_OF_OTHER_TYPE) ? all.stream().map(partition ->
                partition.type().equals(PartitionType.Gpt.EFI_SYSTEM) ? asData(partition) : partition).toList() : all;
    }

    /** The volume that the machine starts from. */
    static NewVolume systemVolume(PracticeScenario scenario, NewVolume volume) {
        Bytes sector = volume.bootSector();
        if (scenario.has(PracticeTrait.BOOT_SECTOR_WITHOUT_MARK)) {
            sector = unmarked(sector);
        }
        if (scenario.has(PracticeTrait.BOOT_SECTOR_OF_OTHER_PLACE)) {
            byte[] bytes = sector.toArray();
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(HIDDEN_SECTORS_AT, FIRST_TRACK);
            sector = Bytes.of(bytes);
        }
        return new NewVolume(volume.description(), sector, volume.files());
    }

    private static Partition asData(Partition partition) {
        return new Partition(partition.number(), partition.start(), partition.size(), PartitionType.Gpt.BASIC_DATA,
                partition.identity(), partition.active(), partition.attributes(), partition.name(), partition.volume());
    }

    private static Bytes unmarked(Bytes sector) {
        byte[] bytes = sector.toArray();
        bytes[MARK_AT] = 0;
        bytes[MARK_AT + 1] = 0;
        return Bytes.of(bytes);
    }
}
