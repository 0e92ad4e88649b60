package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.SectorSize;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootSectorTest {

    private static final ByteOffset START = new ByteOffset(501L << 20);
    private static final ByteSize SIZE = ByteSize.ofGibibytes(20);
    private static final VolumeSerial SERIAL = new VolumeSerial(0x1122_3344L);

    private static BootSectorWriter writer(int sectorSize) {
        return new BootSectorWriter(new SectorSize(sectorSize), START, SIZE);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void aWrittenNtfsSectorIsRecognised(int sectorSize) {
        BootSector sector = BootSector.recognise(writer(sectorSize).ntfs(SERIAL).toArray());
        assertEquals(new BootSector(FileSystem.NTFS, Optional.of(new SectorSize(sectorSize)), Optional.of(START),
                Optional.of(new ByteSize(SIZE.bytes() - sectorSize)), Optional.of(SERIAL), true), sector);
        assertFalse(sector.believesToStartElsewhere(START));
        assertTrue(sector.believesToStartElsewhere(new ByteOffset(1L << 20)));
        assertFalse(sector.isLargerThan(SIZE));
        assertTrue(sector.isLargerThan(ByteSize.ofGibibytes(19)));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void aWrittenFat32SectorIsRecognised(int sectorSize) {
        assertEquals(new BootSector(FileSystem.FAT32, Optional.of(new SectorSize(sectorSize)), Optional.of(START),
                Optional.of(SIZE), Optional.of(SERIAL), true),
                BootSector.recognise(writer(sectorSize).fat32(SERIAL).toArray()));
    }

    @Test
    void aLockedBitLockerVolumeIsRecognised() {
        assertEquals(FileSystem.BITLOCKER, BootSector.recognise(writer(512).bitLocker().toArray()).fileSystem());
    }

    @Test
    void bitLockerToGoLooksLikeFatButIsNot() {
        byte[] sector = writer(512).fat32(SERIAL).toArray();
        HexFormat hex = HexFormat.of();
        System.arraycopy(hex.parseHex("3bd66749292ed84a8399f6a339e3d001"), 0, sector, 424, 16);
        assertEquals(FileSystem.BITLOCKER, BootSector.recognise(sector).fileSystem());
    }

    @Test
    void aSixteenBitTableSizeMeansFat16() {
        byte[] sector = writer(512).fat32(SERIAL).toArray();
        sector[0x16] = 1;
        sector[0x27] = 0x78;
        BootSector fat16 = BootSector.recognise(sector);
        assertEquals(FileSystem.FAT16, fat16.fileSystem());
        assertEquals(0x78, fat16.serial().orElseThrow().value() & 0xFF);
    }

    @Test
    void exFatAndRefsAreRecognised() {
        byte[] exfat = named("EXFAT   ");
        GptHeader.little(exfat).putLong(0x40, 2048).putLong(0x48, 4096).put(0x6C, (byte) 9);
        assertEquals(new BootSector(FileSystem.EXFAT, Optional.of(SectorSize.B512), Optional.of(new ByteOffset(1 << 20)),
                Optional.of(ByteSize.ofMebibytes(2)), Optional.of(new VolumeSerial(0)), false), BootSector.recognise(exfat));
        byte[] refs = named("ReFS\0\0\0\0");
        GptHeader.little(refs).putLong(0x18, 4096).putInt(0x20, 512);
        BootSector known = BootSector.recognise(refs);
        assertEquals(FileSystem.REFS, known.fileSystem());
        assertEquals(Optional.of(ByteSize.ofMebibytes(2)), known.volumeSize());
        assertFalse(known.believesToStartElsewhere(START), "ReFS does not record where it starts");
    }

    @Test
    void aMissingEndMarkIsAFactOfItsOwn() {
        byte[] sector = writer(512).ntfs(SERIAL).toArray();
        sector[510] = 0;
        assertFalse(BootSector.recognise(sector).endMark());
        assertEquals(FileSystem.NTFS, BootSector.recognise(sector).fileSystem());
    }

    @Test
    void everythingElseIsRaw() {
        assertEquals(FileSystem.RAW, BootSector.recognise(new byte[512]).fileSystem());
        assertEquals(FileSystem.RAW, BootSector.recognise(new byte[0]).fileSystem());
        byte[] short511 = Arrays.copyOf(writer(512).ntfs(SERIAL).toArray(), 511);
        assertEquals(FileSystem.RAW, BootSector.recognise(short511).fileSystem());
        Bytes mbr = PartitionTableWriter.mbr(Tables.SIZE, SectorSize.B512, Tables.SIGNATURE, Tables.gen1())
                .getFirst().content();
        assertEquals(FileSystem.RAW, BootSector.recognise(mbr.toArray()).fileSystem());
    }

    @Test
    void anImpossibleSectorSizeIsNoNtfs() {
        byte[] sector = writer(512).ntfs(SERIAL).toArray();
        GptHeader.little(sector).putShort(0x0B, (short) 513);
        assertEquals(FileSystem.RAW, BootSector.recognise(sector).fileSystem());
    }

    @ParameterizedTest
    @EnumSource(names = {"NTFS", "EXFAT", "REFS", "BITLOCKER", "RAW"})
    void randomFieldsNeverThrow(FileSystem kind) {
        var random = new Random(kind.ordinal());
        String name = switch (kind) {
            case NTFS -> "NTFS    ";
            case EXFAT -> "EXFAT   ";
            case REFS -> "ReFS\0\0\0\0";
            case BITLOCKER -> "-FVE-FS-";
            case FAT32, FAT16, RAW -> "\0\0\0\0\0\0\0\0";
        };
        for (int round = 0; round < 5000; round++) {
            byte[] sector = new byte[512];
            random.nextBytes(sector);
            System.arraycopy(named(name), 3, sector, 3, 8);
            BootSector.recognise(sector);
        }
    }

    private static byte[] named(String name) {
        byte[] sector = new byte[512];
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, sector, 3, 8);
        return sector;
    }
}
