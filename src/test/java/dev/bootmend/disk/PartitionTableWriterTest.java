package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTableWriterTest {

    @Test
    void aGptHasItsBackupInTheLastSector() {
        var extents = PartitionTableWriter.gpt(Tables.SIZE, SectorSize.B512, Tables.DISK, Tables.gen2());
        var last = extents.getLast();
        assertEquals(Tables.SIZE.bytes() - 512, last.at().bytes());
        assertTrue(GptHeader.hasSignature(last.content().toArray()));
    }

    @Test
    void theNumberOfAPartitionIsItsSlot() {
        var gap = List.of(Tables.gpt(7, PartitionType.Gpt.BASIC_DATA, 1, 10, 0, "seven"));
        var table = PartitionTableReader.read(Tables.gptImage(SectorSize.B512, gap));
        assertEquals(gap, table.partitions().toOptional().orElseThrow());
    }

    @Test
    void whatATableCannotDescribeIsRefused() {
        refused("four entries", List.of(
                Tables.mbr(1, 7, 1, 1, false), Tables.mbr(2, 7, 2, 1, false), Tables.mbr(3, 7, 3, 1, false),
                Tables.mbr(4, 7, 4, 1, false), Tables.mbr(5, 7, 5, 1, false)));
        refused("expected a start at or behind", List.of(Tables.mbr(1, 7, 1, 10, false), Tables.mbr(2, 7, 5, 10, false)));
        refused("ends behind the disk", List.of(Tables.mbr(1, 7, 1, 1 << 20, false)));
        refused("no type of an MBR partition", List.of(Tables.gen2().getFirst()));
        assertThrows(IllegalArgumentException.class, () -> PartitionTableWriter.gpt(
                new ByteSize(1 << 14), SectorSize.B512, Tables.DISK, List.of()));
        assertThrows(IllegalArgumentException.class, () -> PartitionTableWriter.gpt(
                Tables.SIZE, SectorSize.B512, Tables.DISK, Tables.gen1()));
    }

    private static void refused(String reason, List<Partition> partitions) {
        var refusal = assertThrows(IllegalArgumentException.class,
                () -> PartitionTableWriter.mbr(Tables.SIZE, SectorSize.B512, Tables.SIGNATURE, partitions));
        assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
    }

    @Test
    void logicalPartitionsWithoutRoomForTheirRecordAreRefused() {
        refused("leaves no sector", List.of(Tables.mbr(0, 5, 1, 100, false),
                Tables.mbr(1, 7, 2, 10, false), Tables.mbr(2, 7, 12, 10, false)));
    }

    @Test
    void aSectorOf4096BytesEndsItsTableAtTheSamePlace() {
        var first = PartitionTableWriter.mbr(Tables.SIZE, SectorSize.B4096, Tables.SIGNATURE, Tables.gen1()).getFirst();
        assertEquals(new ByteOffset(0), first.at());
        assertEquals(4096, first.content().size());
        assertEquals(0x55, first.content().at(510));
    }
}
