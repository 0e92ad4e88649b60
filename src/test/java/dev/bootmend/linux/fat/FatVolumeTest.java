package dev.bootmend.linux.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.linux.FatDisk;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FAT volumes made by mkfs.vfat, filled and read by mtools, judged by fsck.vfat. */
class FatVolumeTest {

    private static final VolumePath STORE = VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD");
    private static final WindowsTime NOW = WindowsTime.of(Instant.parse("2026-11-21T12:30:10Z"));

    @TempDir
    Path folder;

    @BeforeEach
    void theToolsAreThere() {
        assumeTrue(FatDisk.toolsAreThere(), "mkfs.vfat, fsck.vfat or mtools are not installed");
    }

    private static FatVolume open(FatDisk disk) throws IOException {
        return FatVolume.open(disk.sectors(), Reading.known(disk.sectors()), new ByteOffset(0), new SectorSize(disk.sectorBytes()),
                () -> NOW);
    }

    private static byte[] content(int size, int seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static byte[] bytes(FatVolume volume, VolumePath path) throws IOException {
        var file = ((Reading.Known<VolumeReader.OpenFile>) volume.open(path)).value();
        byte[] bytes = new byte[(int) file.size()];
        file.read(0, ByteBuffer.wrap(bytes));
        return bytes;
    }

    @ParameterizedTest(name = "FAT{0}, {1} MB")
    @CsvSource({"32, 100", "16, 40"}) // mtools reads no sectors of 4096 bytes
    void theLabelAndTheRoomAreThoseThatMtoolsTells(int bits, int megabytes) throws Exception {
        int sector = 512;
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), bits, sector, megabytes)) {
            disk.copyIn(folder, "EFI/file", content(70_000, 1));
            FatVolume volume = FatVolume.look(disk.sectors(), new ByteOffset(0), new SectorSize(sector));
            assertEquals("EFI", volume.label());
            assertEquals(disk.freeBytes(), volume.free().bytes());
            disk.name("");
            assertEquals("", FatVolume.look(disk.sectors(), new ByteOffset(0), new SectorSize(sector)).label());
        }
    }

    @ParameterizedTest(name = "FAT{0}, sectors of {1}, {2} MB")
    @CsvSource({"32, 512, 100", "16, 512, 40", "32, 4096, 100"})
    void filesAreReplacedCreatedAndDeletedAndTheVolumeStaysSound(int bits, int sector, int megabytes) throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), bits, sector, megabytes)) {
            FatVolume volume = open(disk);
            for (int size : new int[] {0, 1, 511, 512, 70_000, 300_000, 3}) {
                volume.write(STORE, content(size, size));
                assertArrayEquals(content(size, size), bytes(open(disk), VolumePath.of("\\efi\\MICROSOFT\\boot\\bcd")));
                disk.check();
            }
            VolumePath second = VolumePath.of("\\BootMend\\20261121-010940-f7ca\\files\\A long Name with späces.tar.gz");
            volume.write(second, content(5000, 1));
            assertEquals(List.of("A long Name with späces.tar.gz"), open(disk).folder(second.parent()).toOptional().orElseThrow());
            volume.delete(second);
            assertTrue(open(disk).file(second).isAbsent());
            volume.delete(second);
            disk.check();
        }
    }

    @Test
    void mtoolsReadsWhatWasWrittenAndTheOtherWayRound() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            disk.copyIn(folder, "A Folder of Mixed Case/loader.efi", content(12345, 7));
            assertArrayEquals(content(12345, 7), bytes(open(disk), VolumePath.of("\\a folder of mixed case\\LOADER.EFI")));
            VolumePath made = VolumePath.of("\\A Folder of Mixed Case\\bootmgfw.efi.bootmend");
            open(disk).write(made, content(40_000, 8));
            open(disk).write(VolumePath.of("\\A Folder of Mixed Case\\loader.efi"), content(99, 9));
            assertArrayEquals(content(40_000, 8), disk.copyOut(folder, "A Folder of Mixed Case/bootmgfw.efi.bootmend"));
            assertArrayEquals(content(99, 9), disk.copyOut(folder, "A Folder of Mixed Case/loader.efi"));
            disk.check();
        }
    }

    @Test
    void aFolderGrowsAndShortNamesStayDifferent() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            for (int i = 0; i < 120; i++) {
                open(disk).write(VolumePath.of("\\BootMend\\a file with a long name " + i + ".dat"), content(10, i));
            }
            assertEquals(120, open(disk).folder(VolumePath.of("\\BootMend")).toOptional().orElseThrow().size());
            disk.check();
            assertArrayEquals(content(10, 77), disk.copyOut(folder, "BootMend/a file with a long name 77.dat"));
        }
    }

    @Test
    void aFullVolumeRefusesAndKeepsWhatItHas() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 16, 512, 10)) {
            open(disk).write(STORE, content(1000, 1));
            var refused = assertThrows(IOException.class, () -> open(disk).write(STORE, content(20_000_000, 2)));
            assertTrue(refused.getMessage().contains("no room"), refused.getMessage());
            assertArrayEquals(content(1000, 1), bytes(open(disk), STORE));
            disk.check();
        }
    }

    @Test
    void aPowerFailureAtAnyWriteLeavesTheOldOrTheNewContent() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            byte[] old = content(20_000, 1);
            byte[] next = content(30_000, 2);
            int writes = 0;
            boolean died = true;
            while (died) {
                open(disk).write(STORE, old);
                died = disk.dies(writes, () -> open(disk).write(STORE, next));
                byte[] found = bytes(open(disk), STORE);
                assertTrue(Arrays.equals(found, old) || Arrays.equals(found, next), "after " + writes + " writes");
                writes++;
            }
            assertTrue(writes > 6, "only " + writes + " writes");
            assertArrayEquals(next, bytes(open(disk), STORE));
        }
    }

    @Test
    void absentAndUnreadableAreDifferentAnswers() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            open(disk).write(STORE, content(1000, 1));
            assertTrue(open(disk).file(VolumePath.of("\\EFI")).isAbsent(), "a folder is no file");
            assertTrue(open(disk).folder(STORE).isAbsent(), "a file is no folder");
            assertTrue(open(disk).open(VolumePath.of("\\EFI\\none")).isAbsent());
            assertThrows(IOException.class, () -> open(disk).write(VolumePath.of("\\EFI"), new byte[1]));
            disk.damageChainOfRoot();
            assertTrue(open(disk).file(STORE).isUnreadable());
        }
    }

    @Test
    void theMarkOfAVolumeThatWasNotUnmountedIsRead() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            assertEquals(false, open(disk).isDirty());
            disk.markDirty();
            assertEquals(true, open(disk).isDirty());
        }
    }

    @Test
    void whatIsNoFatVolumeIsRefused() throws Exception {
        try (FatDisk disk = FatDisk.make(folder.resolve("fat.img"), 32, 512, 100)) {
            disk.sectors().write(new ByteOffset(0), new byte[512]);
            var refused = assertThrows(IOException.class, () -> open(disk));
            assertTrue(refused.getMessage().contains("byte 11"), refused.getMessage());
        }
    }

    @Test
    void aFolderWithoutEndIsNotReadIntoMemory() throws Exception {
        Path image = folder.resolve("fat.img");
        try (FatDisk disk = FatDisk.make(image, 32, 512, 100)) {
            disk.copyIn(folder, "EFI/ENDLESS", new byte[3 << 20]);
            int entry = new String(Files.readAllBytes(image), StandardCharsets.ISO_8859_1).indexOf("ENDLESS    ");
            try (var file = new RandomAccessFile(image.toFile(), "rw")) {
                file.seek(entry + 11);
                file.write(FatEntry.FOLDER);
            }
            assertTrue(open(disk).folder(VolumePath.of("\\EFI")).isKnown());
            var endless = open(disk).folder(VolumePath.of("\\EFI\\ENDLESS"));
            assertTrue(endless.toString().contains("expected at most 2097152 bytes"), endless.toString());
        }
    }
}
