package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bootmend.disk.TableFault.Kind;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MbrReaderTest {

    @Test
    void anEntryThatStartsAtZeroIsLeftOutAndReported() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1());
        image.put(MbrSector.entryOffset(2) + 4, (byte) 0x04).put(MbrSector.entryOffset(2) + 12, (byte) 1);
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen1()), table.partitions());
        assertEquals(List.of(Kind.BOUNDS), kinds(table));
    }

    @Test
    void overlappingPartitionsAreReported() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1());
        image.put(MbrSector.entryOffset(1) + 8, (byte) 0x00, (byte) 0x10, (byte) 0, (byte) 0);
        var table = PartitionTableReader.read(image);
        assertEquals(List.of(Kind.OVERLAP), kinds(table));
        assertEquals(2, table.partitions().toOptional().orElseThrow().size());
    }

    @Test
    void aChainOfLogicalPartitionsThatRunsInACircleEnds() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1WithLogicals());
        long second = 12_099L << 20;
        image.put(second + MbrSector.entryOffset(1) + 8, new byte[4]);
        var table = PartitionTableReader.read(image);
        assertEquals(List.of(Kind.CHAIN), kinds(table));
        assertEquals(5, table.partitions().toOptional().orElseThrow().size(), "the third logical partition is lost");
    }

    @Test
    void aChainOfTooManyLogicalPartitionsIsCutOff() {
        var many = new ArrayList<>(List.of(Tables.mbr(0, 0x0F, 1, 2000, false)));
        for (int index = 0; index < ExtendedChain.LONGEST + 1; index++) {
            many.add(Tables.mbr(index + 1, 0x07, 2L + 2 * index, 1, false));
        }
        var table = PartitionTableReader.read(Tables.mbrImage(SectorSize.B512, many));
        assertEquals(List.of(Kind.CHAIN), kinds(table));
        assertEquals(1 + ExtendedChain.LONGEST, table.partitions().toOptional().orElseThrow().size());
    }

    @Test
    void aPrimaryPartitionInsideTheExtendedOneIsReported() {
        var image = Tables.mbrImage(SectorSize.B512, List.of(
                Tables.mbr(1, 0x07, 1, 500, true), Tables.mbr(0, 0x0F, 600, 1000, false)));
        image.put(MbrSector.entryOffset(0) + 8, (byte) 0, (byte) 0, (byte) 0x10, (byte) 0);
        assertEquals(List.of(Kind.OVERLAP), kinds(PartitionTableReader.read(image)));
    }

    @Test
    void aLinkOutOfTheExtendedPartitionIsNotFollowed() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1WithLogicals());
        image.put((12_099L << 20) + MbrSector.entryOffset(1) + 8, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0x7F);
        assertEquals(List.of(Kind.BOUNDS), kinds(PartitionTableReader.read(image)));
    }

    @Test
    void aBootRecordThatCannotBeReadIsReported() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1WithLogicals())
                .unreadable(new ByteOffset(12_099L << 20), 512);
        assertEquals(List.of(Kind.UNREADABLE), kinds(PartitionTableReader.read(image)));
    }

    @Test
    void anImpossibleActiveFlagIsReported() {
        var image = Tables.mbrImage(SectorSize.B512, Tables.gen1()).put(MbrSector.entryOffset(0), (byte) 0x81);
        var table = PartitionTableReader.read(image);
        assertEquals(List.of(Kind.FIELD), kinds(table));
        assertFalse(table.partitions().toOptional().orElseThrow().getFirst().active());
    }

    private static List<Kind> kinds(PartitionTable table) {
        return table.faults().stream().map(TableFault::kind).toList();
    }
}
