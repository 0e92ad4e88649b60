package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.PartitionTableReader;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.tool.Tool;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The calls of Windows themselves, on a Windows or on Wine. Wine has no disks to speak of, so that much of this is about
 * saying "could not look" where Windows would answer.
 */
@Tag("windows")
class NativeCallsTest {

    @TempDir
    private Path folder;

    private final JnaCalls windows = new JnaCalls(Map.of());

    @Test
    void thisWindowsSaysWhereItIs() throws Exception {
        HostFacts host = windows.host();
        assertEquals("system32", host.systemFolder().getFileName().toString().toLowerCase());
        assertTrue(Files.isDirectory(host.windowsFolder()));
        assertTrue(host.oemCodePage() > 0);
        assertTrue(Elevation.isElevated(), "under Wine everybody is an administrator");
    }

    /** Wine keeps no owners, so that the same folder is not taken for that of the administrators the next time. */
    @Test
    void aNewFolderIsKeptToAdministrators() throws Exception {
        Path home = AdminFolder.prepare(folder.resolve("ProgramData ä").resolve("BootMend"));
        assertTrue(Files.isDirectory(home));
        var again = assertThrows(IOException.class, () -> AdminFolder.prepare(home));
        assertTrue(again.getMessage().contains("not to the administrators"), again.getMessage());
    }

    @Test
    void volumesAreListedToTheEnd() throws Exception {
        List<String> volumes = windows.volumes();
        assertFalse(volumes.isEmpty());
        volumes.forEach(volume -> assertTrue(volume.startsWith("\\\\?\\Volume{") && volume.endsWith("}\\"), volume));
    }

    @Test
    void lettersStandForDevicesOrForNothing() throws Exception {
        assertTrue(windows.dosDevice("C:").orElseThrow().startsWith("\\Device\\"));
        assertTrue(windows.dosDevice("Q:").isEmpty());
        assertTrue(windows.dosDevice("Harddisk0Partition1").isEmpty());
    }

    @Test
    void aVolumeTellsItsFileSystemAndFreeSpace() throws Exception {
        assertEquals("NTFS", windows.information("C:\\").fileSystem());
        assertTrue(windows.freeSpace("C:\\").bytes() > 0);
    }

    @Test
    void aDeviceThatIsNotThereSaysSo() {
        var missing = assertThrows(WindowsException.class, () -> windows.ask(new DevicePath("\\\\.\\PhysicalDrive63"),
                DeviceQuery.STORAGE_DEVICE_NUMBER, new byte[0], 12));
        assertEquals(WindowsException.FILE_NOT_FOUND, missing.code());
    }

    @Test
    void aLayoutThatCannotBeAskedForIsUnreadableAndNotEmpty() {
        var layout = new Devices(windows).layout(new DevicePath("\\\\.\\PhysicalDrive0"));
        assertTrue(layout instanceof Reading.Unreadable<?>(var problem)
                && problem.toString().contains("IOCTL_DISK_GET_DRIVE_LAYOUT_EX failed with error 50"), layout.toString());
    }

    @Test
    void extentsOfNothingAreUnreadable() {
        assertTrue(new Devices(windows).extents(new DevicePath("\\\\.\\C:")).isUnreadable());
    }

    @Test
    void aDescriptorWithoutTextsIsRead() {
        assertEquals("", new Devices(windows).descriptor(new DevicePath("\\\\.\\PhysicalDrive0")).toOptional()
                .orElseThrow().model());
    }

    @Test
    void whereTheOwnDiskCannotBeToldNothingIsOffered() throws Exception {
        RepairMachine machine = RepairMachine.ofThisWindows(folder);
        var stopped = assertThrows(ProbeException.class, () -> machine.disks().disks());
        assertTrue(stopped.getMessage().contains("BootMend goes no further"), stopped.getMessage());
        assertEquals(List.of(), machine.disks().loadedHives());
        assertFalse(machine.missingTools().contains(Tool.REG));
    }

    @Test
    void theSelfCheckRunsToItsEnd() throws Exception {
        List<CheckLine> lines = RepairMachine.ofThisWindows(folder).selfCheck();
        assertTrue(lines.stream().anyMatch(line -> line.subject().equals("administrator")
                && line.result() == CheckLine.Result.GOOD));
        assertTrue(lines.stream().anyMatch(line -> line.subject().equals("disk 0 layout")
                && line.result() == CheckLine.Result.BAD), lines.toString());
    }

    /** The lane maps the device K: to an image and the folder K:\ to a folder. */
    @Test
    void sectorsOfADeviceAreReadAtTheirPlace() throws Exception {
        var size = new ByteSize(Long.parseLong(System.getProperty("bootmend.image.size")));
        var sectors = new DeviceSectors(windows, new DevicePath("\\\\.\\K:"), size, SectorSize.B512);
        assertTrue(PartitionTableReader.read(sectors, SectorSize.B512).identity() instanceof DiskIdentity.Gpt);
        var odd = ByteBuffer.allocate(9);
        sectors.read(511, odd);
        assertArrayEquals(new byte[] {(byte) 0xAA, 'E', 'F', 'I', ' ', 'P', 'A', 'R', 'T'}, odd.array());
        assertThrows(EOFException.class, () -> sectors.read(size.bytes() - 4, ByteBuffer.allocate(9)));
    }

    @Test
    void aDeviceIsReadNoFartherThanItGoes() throws Exception {
        assertEquals(512, windows.read(new DevicePath("\\\\.\\K:"), new ByteOffset(0), 512).length);
    }

    @Test
    void filesAreReadAndReplacedWithoutALetter() throws Exception {
        var files = new NativeVolume(folder + "\\");
        VolumePath store = VolumePath.of("\\EFI\\Müller\\BCD");
        assertTrue(files.file(store).isAbsent());
        files.write(store, "first".getBytes());
        files.write(VolumePath.of("\\efi\\müller\\bcd"), "second content".getBytes());
        assertEquals("second content", new String(read(files, store)));
        assertEquals(List.of("BCD"), files.folder(store.parent()).toOptional().orElseThrow());
        assertEquals(14, files.file(store).toOptional().orElseThrow().size().bytes());
        assertTrue(files.file(store.parent()).isAbsent(), "a folder is no file");
        files.delete(store);
        files.delete(store);
        assertTrue(files.open(store).isAbsent());
    }

    @Test
    void aFileThatIsReadOnlyStaysSoWhenItIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("BCD"), "old");
        assertTrue(file.toFile().setReadOnly());
        new NativeVolume(folder + "\\").write(VolumePath.of("\\BCD"), "new".getBytes());
        assertEquals("new", Files.readString(file));
        assertFalse(file.toFile().canWrite());
        assertTrue(file.toFile().setWritable(true));
    }

    @Test
    void whatAnInterruptedWriteHasLeftIsReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("BCD"), "old");
        Path left = Files.writeString(folder.resolve("BCD.bootmend-new"), "half of a");
        assertTrue(left.toFile().setReadOnly());
        new NativeVolume(folder + "\\").write(VolumePath.of("\\BCD"), "new".getBytes());
        assertEquals("new", Files.readString(file));
        assertFalse(Files.exists(left));
    }

    /** Java opens files so that others may read and write them, but not put another in their place. */
    @Test
    void aFileInUseStaysAsItWasAndNothingIsLeftBesideIt() throws Exception {
        Path file = Files.writeString(folder.resolve("BCD"), "old");
        assertTrue(file.toFile().setReadOnly());
        try (var held = new RandomAccessFile(file.toFile(), "r")) {
            assertThrows(WindowsException.class, () -> new NativeVolume(folder + "\\").write(VolumePath.of("\\BCD"),
                    "new".getBytes()));
            assertEquals("old", held.readLine());
        }
        assertFalse(file.toFile().canWrite());
        assertFalse(Files.exists(folder.resolve("BCD.bootmend-new")));
        assertTrue(file.toFile().setWritable(true));
    }

    @Test
    void aFileThatIsLongerThanItWasWhenListedIsReadWhole() throws Exception {
        Path file = folder.resolve("SYSTEM");
        try (var growing = new RandomAccessFile(file.toFile(), "rw")) {
            growing.write(new byte[5000]);
            assertEquals(5000, read(new NativeVolume(folder + "\\"), VolumePath.of("\\SYSTEM")).length);
        }
    }

    @Test
    void aLargeFileIsReadInOnePiece() throws Exception {
        byte[] content = new byte[3_000_001];
        new Random(1).nextBytes(content);
        Files.write(folder.resolve("SYSTEM"), content);
        assertArrayEquals(content, read(new NativeVolume(folder + "\\"), VolumePath.of("\\system")));
    }

    @Test
    void theRegistryIsRead() throws Exception {
        assertTrue(windows.subkeys("").contains("Software") || windows.subkeys("").contains("SOFTWARE"));
        assertTrue(windows.registryTexts("SYSTEM\\Setup", "NoSuchValue").isEmpty());
        assertTrue(windows.registryTexts("No\\Such\\Key", "x").isEmpty());
    }

    @Test
    void aFolderLeadsToAVolume() throws Exception {
        String volume = windows.volumeOf("C:\\Program Files\\not there");
        assertTrue(volume.startsWith("\\\\?\\Volume{") && volume.endsWith("}\\"), volume);
        assertEquals(volume, windows.volumeOf("C:\\"));
    }

    @Test
    void theStorageServiceAnswersOrSaysThatItCannot() throws Exception {
        var timed = new TimedCalls(windows, Duration.ofSeconds(60));
        try {
            assertFalse(timed.storageDisks().isEmpty());
        } catch (WindowsException refused) {
            assertTrue(refused.getMessage().contains("the storage service of Windows"), refused.getMessage());
        }
    }

    @Test
    void theRestartManagerAnswersOrSaysThatItCannot() throws Exception {
        Path file = Files.writeString(folder.resolve("SYSTEM"), "x");
        try {
            assertEquals(List.of(), windows.holders(List.of(file.toString(), file + ".LOG1")));
        } catch (WindowsException refused) {
            assertTrue(refused.getMessage().contains("the Restart Manager"), refused.getMessage());
        }
    }

    @Test
    void functionsThatThisWindowsLacksAreSurvived() throws Exception {
        assertTrue(NativeOptional.function("kernel32", "NoSuchFunction").isEmpty());
        assertTrue(NativeOptional.function("C:\\windows\\system32\\nosuchlibrary.dll", "RmGetList").isEmpty());
        boolean exported = NativeOptional.function("kernel32", "GetFirmwareType").isPresent();
        assertEquals(exported, windows.host().firmware().isPresent());
        assertEquals(64, windows.host().bits());
    }

    @Test
    void privilegesHoldOnEveryThread() throws Exception {
        Elevation.backupPrivileges();
        var failed = assertThrows(WindowsException.class, () -> NativePrivileges.enable("SeNoSuchPrivilege"));
        assertTrue(failed.getMessage().contains("SeNoSuchPrivilege"), failed.getMessage());
    }

    private static byte[] read(VolumeReader files, VolumePath path) throws Exception {
        try (VolumeReader.OpenFile open = files.open(path).toOptional().orElseThrow()) {
            var bytes = ByteBuffer.allocate((int) open.size());
            open.read(0, bytes);
            return bytes.array();
        }
    }
}
