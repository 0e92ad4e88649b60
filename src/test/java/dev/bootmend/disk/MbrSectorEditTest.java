package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.SectorSize;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MbrSectorEditTest {

    private static final ByteOffset FIRST = new ByteOffset(1L << 20);
    private static final ByteOffset SECOND = new ByteOffset(501L << 20);

    @Test
    void exactlyOnePartitionIsActiveAndOnlyFlagBytesChange() {
        Bytes before = sectorWithBootCode();
        Bytes after = MbrSectorEdit.withActive(before, SECOND, SectorSize.B512);
        assertEquals(new TreeSet<>(List.of(MbrSector.entryOffset(0), MbrSector.entryOffset(1))), changed(before, after));
        assertEquals(List.of(false, true, false, false),
                MbrSector.decode(after.toArray()).entries().stream().map(MbrEntry::isActive).toList());
        assertEquals(before, MbrSectorEdit.withActive(after, FIRST, SectorSize.B512), "and back");
    }

    @Test
    void aSecondActivePartitionIsCleared() {
        Bytes two = MbrSectorEdit.withFlag(sectorWithBootCode(), SECOND, SectorSize.B512, true);
        assertEquals(sectorWithBootCode(), MbrSectorEdit.withActive(two, FIRST, SectorSize.B512));
    }

    @Test
    void oneFlagChangesAlone() {
        Bytes before = sectorWithBootCode();
        Bytes cleared = MbrSectorEdit.withFlag(before, FIRST, SectorSize.B512, false);
        assertEquals(new TreeSet<>(List.of(MbrSector.entryOffset(0))), changed(before, cleared));
    }

    @Test
    void aNewSignatureChangesFourBytes() {
        Bytes before = sectorWithBootCode();
        Bytes after = MbrSectorEdit.withSignature(before, new DiskSignature(0x12345678));
        assertEquals(new TreeSet<>(List.of(440, 441, 442, 443)), changed(before, after));
        assertEquals(new DiskSignature(0x12345678), MbrSector.decode(after.toArray()).signature());
    }

    @Test
    void whatIsNoMbrOrNoPrimaryPartitionIsRefused() {
        Bytes zeros = Bytes.of(new byte[512]);
        assertThrows(IllegalArgumentException.class, () -> MbrSectorEdit.withActive(zeros, FIRST, SectorSize.B512));
        assertThrows(IllegalArgumentException.class, () -> MbrSectorEdit.withSignature(zeros, Tables.SIGNATURE));
        assertThrows(IllegalArgumentException.class,
                () -> MbrSectorEdit.withSignature(Bytes.of(new byte[511]), Tables.SIGNATURE));
        assertThrows(IllegalArgumentException.class,
                () -> MbrSectorEdit.withActive(sectorWithBootCode(), FIRST, SectorSize.B4096));
    }

    private static Bytes sectorWithBootCode() {
        byte[] sector = PartitionTableWriter.mbr(Tables.SIZE, SectorSize.B512, Tables.SIGNATURE, Tables.gen1())
                .getFirst().content().toArray();
        byte[] code = new byte[440];
        new Random(7).nextBytes(code);
        System.arraycopy(code, 0, sector, 0, code.length);
        return Bytes.of(sector);
    }

    private static TreeSet<Integer> changed(Bytes before, Bytes after) {
        var places = new TreeSet<Integer>();
        for (int i = 0; i < before.size(); i++) {
            if (before.at(i) != after.at(i)) {
                places.add(i);
            }
        }
        return places;
    }
}
