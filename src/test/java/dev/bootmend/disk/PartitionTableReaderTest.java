package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.TableFault.Kind;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartitionTableReaderTest {

    static Stream<SectorSize> sectorSizes() {
        return Stream.of(SectorSize.B512, SectorSize.B4096);
    }

    @ParameterizedTest
    @MethodSource("sectorSizes")
    void aWrittenMbrReadsBackEqual(SectorSize sectorSize) {
        var table = PartitionTableReader.read(Tables.mbrImage(sectorSize, Tables.gen1()), sectorSize);
        assertEquals(new PartitionTable(sectorSize, new DiskIdentity.Mbr(Tables.SIGNATURE),
                Reading.known(Tables.gen1()), List.of()), table);
    }

    @ParameterizedTest
    @MethodSource("sectorSizes")
    void logicalPartitionsFollowThePrimaryOnesInNumber(SectorSize sectorSize) {
        var table = PartitionTableReader.read(Tables.mbrImage(sectorSize, Tables.gen1WithLogicals()), sectorSize);
        assertEquals(Reading.known(Tables.gen1WithLogicals()), table.partitions());
        assertEquals(List.of(), table.faults());
    }

    @ParameterizedTest
    @MethodSource("sectorSizes")
    void aWrittenGptReadsBackEqual(SectorSize sectorSize) {
        var table = PartitionTableReader.read(Tables.gptImage(sectorSize, Tables.gen2()), sectorSize);
        assertEquals(new PartitionTable(sectorSize, new DiskIdentity.Gpt(Tables.DISK),
                Reading.known(Tables.gen2()), List.of()), table);
    }

    @ParameterizedTest
    @MethodSource("sectorSizes")
    void anUnknownSectorSizeIsTheOneAtWhichAGptHeaderStands(SectorSize sectorSize) {
        var image = Tables.gptImage(sectorSize, Tables.gen2());
        assertEquals(PartitionTableReader.read(image, sectorSize), PartitionTableReader.read(image));
        image.put(sectorSize.bytes(), new byte[8]);
        assertEquals(sectorSize, PartitionTableReader.read(image).sectorSize(), "told by the backup copy");
    }

    @ParameterizedTest
    @MethodSource("sectorSizes")
    void anUnknownSectorSizeOfAnMbrDiskIsTheOneByWhichAVolumeBegins(SectorSize sectorSize) {
        var image = Tables.mbrImage(sectorSize, Tables.gen1());
        Partition windows = Tables.gen1().getLast();
        image.put(windows.start().bytes(), new BootSectorWriter(sectorSize, windows.start(), windows.size())
                .ntfs(new VolumeSerial(1)).toArray());
        assertEquals(PartitionTableReader.read(image, sectorSize), PartitionTableReader.read(image));
    }

    @Test
    void aDiskWithoutATableIsAKnownEmptyAnswer() {
        var table = PartitionTableReader.read(new DiskImage(Tables.SIZE));
        assertEquals(new PartitionTable(
                SectorSize.B512, new DiskIdentity.None(), Reading.known(List.of()), List.of()), table);
    }

    @Test
    void aFailedOrShortReadIsUnreadable() {
        var failing = Tables.mbrImage(SectorSize.B512, Tables.gen1()).unreadable(new ByteOffset(0), 512);
        assertTrue(problem(PartitionTableReader.read(failing)).detail().contains("medium error"));
        assertTrue(problem(PartitionTableReader.read(new DiskImage(new ByteSize(511)))).place().contains("byte 0"));
    }

    @Test
    void aFileSystemWithoutATableHasNoPartitions() {
        var image = new DiskImage(Tables.SIZE);
        var writer = new BootSectorWriter(SectorSize.B512, new ByteOffset(0), Tables.SIZE);
        byte[] sector = writer.fat32(new VolumeSerial(1)).toArray();
        sector[MbrSector.TABLE + 4] = 0x6F;
        image.put(0, sector);
        var table = PartitionTableReader.read(image);
        assertEquals(new DiskIdentity.None(), table.identity());
        assertEquals(Reading.known(List.of()), table.partitions());
    }

    @Test
    void typesTellDynamicDisksAndStorageSpaces() {
        var dynamic = List.of(Tables.mbr(1, 0x42, 1, 100, false));
        assertEquals(List.of(new DiskCondition.Dynamic()),
                PartitionTableReader.read(Tables.mbrImage(SectorSize.B512, dynamic)).conditions());
        var spaces = List.of(Tables.gpt(1, PartitionType.Gpt.STORAGE_SPACES, 1, 100, 0, ""),
                Tables.gpt(2, PartitionType.Gpt.LDM_DATA, 200, 100, 0, ""));
        assertEquals(List.of(new DiskCondition.Dynamic(), new DiskCondition.StorageSpaces()),
                PartitionTableReader.read(Tables.gptImage(SectorSize.B512, spaces)).conditions());
    }

    @Test
    void wipedFirstSectorsAreFoundByTheBackup() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).put(0, new byte[1 << 20]);
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(List.of(Kind.SIGNATURE, Kind.SIGNATURE), kinds(table));
    }

    @Test
    void anMbrBesideAnIntactGptWinsAndSaysSo() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2());
        image.put(0, Tables.mbrImage(SectorSize.B512, Tables.gen1()).bytes(0, 512).toArray());
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen1()), table.partitions());
        assertEquals(List.of(Kind.LEFT_OVER_GPT), kinds(table));
        assertEquals(List.of(), table.conditions());
    }

    @Test
    void aHybridMbrIsReadAsWindowsReadsItAndReported() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2());
        image.put(MbrSector.entryOffset(1), Tables.mbrImage(SectorSize.B512,
                List.of(Tables.mbr(1, 7, 566, 129_000, false))).bytes(MbrSector.entryOffset(0), 16).toArray());
        var table = PartitionTableReader.read(image);
        assertInstanceOf(DiskIdentity.Mbr.class, table.identity());
        assertTrue(kinds(table).contains(Kind.HYBRID));
        assertTrue(table.partitions().toOptional().orElseThrow().stream()
                .anyMatch(partition -> partition.type().equals(new PartitionType.Mbr(0xEE))));
    }

    private static List<Kind> kinds(PartitionTable table) {
        return table.faults().stream().map(TableFault::kind).toList();
    }

    private static Problem problem(PartitionTable table) {
        return assertInstanceOf(Reading.Unreadable.class, table.partitions()).problem();
    }
}
