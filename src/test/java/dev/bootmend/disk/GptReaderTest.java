package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.TableFault.Kind;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GptReaderTest {

    private static final long LAST = Tables.SIZE.bytes() / 512 - 1;

    @Test
    void withoutItsPrimaryCopyTheBackupIsUsed() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).flip(512 + 60);
        var table = PartitionTableReader.read(image, SectorSize.B512);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(new DiskIdentity.Gpt(Tables.DISK), table.identity());
        assertEquals(List.of(Kind.CHECKSUM), kinds(table));
        assertEquals(new ByteOffset(512 + 16), table.faults().getFirst().at());
        assertInstanceOf(DiskCondition.DamagedTable.class, table.conditions().getFirst());
    }

    @Test
    void damagedEntriesOfThePrimaryCopyAreTakenFromTheBackup() {
        var table = PartitionTableReader.read(Tables.gptImage(SectorSize.B512, Tables.gen2()).flip(1024 + 40));
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals("primary GPT header", table.faults().getFirst().structure());
    }

    @Test
    void anUnreadablePrimaryCopyIsReplacedByTheBackup() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).unreadable(new ByteOffset(512), 512);
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(List.of(Kind.UNREADABLE), kinds(table));
    }

    @Test
    void aDamagedBackupIsReportedAndThePrimaryUsed() {
        var table = PartitionTableReader.read(Tables.gptImage(SectorSize.B512, Tables.gen2()).flip(LAST * 512 + 9));
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals("backup GPT header", table.faults().getFirst().structure());
    }

    @Test
    void twoDamagedCopiesAreUnreadable() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).flip(512 + 60).flip(LAST * 512 + 60);
        var table = PartitionTableReader.read(image);
        assertTrue(problem(table).detail().startsWith("both copies"));
        assertEquals(new DiskIdentity.None(), table.identity());
        assertEquals(2, table.conditions().size());
    }

    @Test
    void damagedEntriesInBothCopiesLeaveTheIdentityKnown() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).flip(1024).flip((LAST - 32) * 512);
        var table = PartitionTableReader.read(image);
        assertTrue(table.partitions().isUnreadable());
        assertEquals(new DiskIdentity.Gpt(Tables.DISK), table.identity());
    }

    @Test
    void copiesThatDisagreeAreReported() {
        var other = Tables.gptImage(SectorSize.B512, Tables.gen2().subList(0, 3));
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2());
        image.put((LAST - 32) * 512, other.bytes((LAST - 32) * 512, 33 * 512).toArray());
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(List.of(Kind.DISAGREEMENT), kinds(table));
    }

    @Test
    void anEnlargedDiskIsNoDamage() {
        var table = PartitionTableReader.read(
                Tables.gptImage(SectorSize.B512, Tables.gen2()).resized(ByteSize.ofGibibytes(256)));
        assertEquals(List.of(Kind.MISPLACED_BACKUP), kinds(table));
        assertEquals(List.of(), table.conditions());
    }

    @Test
    void aTruncatedDiskNamesThePartitionThatEndsBehindIt() {
        var table = PartitionTableReader.read(
                Tables.gptImage(SectorSize.B512, Tables.gen2()).resized(ByteSize.ofGibibytes(64)));
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(List.of(Kind.BOUNDS, Kind.BOUNDS), kinds(table));
        assertEquals("GPT entry 4", table.faults().get(1).structure());
    }

    @Test
    void entriesLargerThanUsualAreRead() {
        var header = new GptHeader(1, LAST, 66, LAST - 66, Tables.DISK, 2, 64, 256, 0);
        byte[] plain = Tables.gptImage(SectorSize.B512, Tables.gen2()).bytes(1024, 512).toArray();
        byte[] array = new byte[64 * 256];
        for (int slot = 0; slot < 4; slot++) {
            System.arraycopy(plain, slot * 128, array, slot * 256, 128);
        }
        var sealed = new GptHeader(1, LAST, 66, LAST - 66, header.diskGuid(), 2, 64, 256, GptHeader.crc32(array, array.length));
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).put(512, sealed.encode(512)).put(1024, array);
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 127, 129, 384, 8192, -128})
    void impossibleEntrySizesMakeTheCopyUnusable(int entrySize) {
        var header = new GptHeader(1, LAST, 34, LAST - 34, Tables.DISK, 2, 128, entrySize, 0);
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2()).put(512, header.encode(512));
        var table = PartitionTableReader.read(image);
        assertEquals(Reading.known(Tables.gen2()), table.partitions());
        assertEquals(new ByteOffset(512 + 84), table.faults().getFirst().at());
    }

    @Test
    void anAbsurdCountOfEntriesIsRefusedWithoutReadingThem() {
        var header = new GptHeader(1, LAST, 34, LAST - 34, Tables.DISK, 2, 0xFFFF_FFFFL, 128, 0);
        var table = PartitionTableReader.read(
                Tables.gptImage(SectorSize.B512, Tables.gen2()).put(512, header.encode(512)));
        assertEquals(List.of(Kind.FIELD), kinds(table));
    }

    @Test
    void twoPartitionsWithOneGuidAreReported() {
        var image = Tables.gptImage(SectorSize.B512, Tables.gen2());
        byte[] array = image.bytes(1024, 16384).toArray();
        System.arraycopy(array, 16, array, 128 + 16, 16);
        var header = new GptHeader(1, LAST, 34, LAST - 33, Tables.DISK, 2, 128, 128, GptHeader.crc32(array, array.length));
        var table = PartitionTableReader.read(image.put(1024, array).put(512, header.encode(512)));
        assertTrue(kinds(table).contains(Kind.DUPLICATE_ID), () -> table.faults().toString());
    }

    private static List<Kind> kinds(PartitionTable table) {
        return table.faults().stream().map(TableFault::kind).toList();
    }

    private static Problem problem(PartitionTable table) {
        return assertInstanceOf(Reading.Unreadable.class, table.partitions()).problem();
    }
}
