package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.tool.Diskpart;
import dev.bootmend.tool.HiveMount;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Reg;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How tools are called, and the calls that are not made. */
@Timeout(120)
class RepairToolsTest {

    private static final HiveMount MOUNT = new HiveMount(new RunId("20261120-200312-a1b2"));
    private static final DiskNumber ATTACHED = new DiskNumber(1);
    private static final PartitionNumber SECOND = new PartitionNumber(2);
    private static final SpooledTools.Answer FINE = new SpooledTools.Answer(0, "");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void argumentsReachTheProgramOneByOne() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            String store = letter(bench) + ":\\Boot folder ü\\BCD";
            run(bench, Invocation.of(Tool.BCDEDIT, "/store", store, "/set", "{9dea862c-5cdd-4e70-acc1-f32b344d4795}",
                    "description", "a & b | c > d ^ %PATH% \u65e5", "", "ends with \\"));
            SpooledTools.Call call = bench.tools.seen().getFirst();
            assertEquals(List.of("/store", store, "/set", "{9dea862c-5cdd-4e70-acc1-f32b344d4795}", "description",
                    "a & b | c > d ^ %PATH% \u65e5", "", "ends with \\"), call.arguments());
            assertEquals("bcdedit", call.program());
        }
    }

    @Test
    void theEnvironmentIsSmallAndTheInputEmpty() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            run(bench, Invocation.of(Tool.CHKDSK, letter(bench) + ":"));
            SpooledTools.Call call = bench.tools.seen().getFirst();
            var shells = Set.of("PWD", "SHLVL", "_", "OLDPWD"); // set by the shell that stands in for the program
            var names = new ArrayList<>(call.environment().keySet());
            names.removeIf(name -> shells.contains(name) || name.startsWith("WINE")); // and those, by Wine
            assertEquals(List.of("PATH", "PATHEXT", "SystemDrive", "SystemRoot", "TEMP", "TMP", "windir"), names);
            assertEquals(bench.tools.folder().toString(), call.environment().get("PATH"));
            assertEquals("0", call.input());
        }
    }

    @Test
    void outputInTheCodePageOfAConsoleIsReadable() throws Exception {
        try (ReplayBench bench = open((replay, call) -> new SpooledTools.Answer(3,
                "Der Typ des Dateisystems ist NTFS.\r\n10 Prozent abgeschlossen\rÜberprüfung beendet.\r\n"))) {
            ToolResult result = run(bench, Invocation.of(Tool.CHKDSK, letter(bench) + ":", "/f", "/x"));
            assertEquals(3, result.exitCode());
            assertEquals(List.of("Der Typ des Dateisystems ist NTFS.", "10 Prozent abgeschlossen", "Überprüfung beendet."),
                    lines);
        }
    }

    @Test
    void aScriptIsAFileOfOneCommandForEachLineAndIsRemoved() throws Exception {
        var script = new ArrayList<String>();
        try (ReplayBench bench = open((replay, call) -> {
            script.add(Files.readString(Path.of(call.arguments().get(1))));
            return FINE;
        })) {
            run(bench, Diskpart.assignLetter(ATTACHED, SECOND, new DriveLetter('S')));
            assertEquals(List.of("select disk 1\r\nselect partition 2\r\nassign letter=S\r\nexit\r\n"), script);
            assertFalse(Files.exists(Path.of(bench.tools.seen().getFirst().arguments().get(1))));
        }
    }

    @Test
    void aScriptWithAnythingElseIsNotRun() throws Exception {
        for (String line : List.of("clean", "select disk 0\r\nclean", "assign letter=S noerr", "convert gpt",
                "online disk noerr", "uniqueid disk", "uniqueid disk id=baf784e7-6bbd-4cfb-aaac-e86c96e166ee", "attributes volume clear readonly", "")) {
            refused("diskpart was not started", new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT),
                    List.of("select disk 1", line)));
        }
    }

    @Test
    void theDiskOfTheMachineItselfIsNeverTouched() throws Exception {
        refused("belongs to this machine", Diskpart.assignLetter(new DiskNumber(0), SECOND, new DriveLetter('S')));
        refused("belongs to this machine", Invocation.of(Tool.BCDEDIT, "/store", "C:\\Boot\\BCD", "/enum"));
        refused("belongs to this machine", Invocation.of(Tool.CHKDSK, "C:", "/f", "/x"));
        refused("belongs to this machine", Invocation.of(Tool.REG, "load", MOUNT.root(),
                "C:\\Windows\\System32\\config\\SYSTEM"));
    }

    @Test
    void theBootStoreAndTheRegistryOfTheMachineItselfAreNeverNamed() throws Exception {
        refused("names no store", Invocation.of(Tool.BCDEDIT, "/deletevalue", "{current}", "description"));
        refused("own registry", Invocation.of(Tool.REG, "add", "HKLM\\SYSTEM\\Select", "/v", "Default", "/f"));
        refused("names no attached disk", Invocation.of(Tool.BCDBOOT, "\\\\server\\share"));
    }

    @Test
    void aDiskThatIsAnotherThanTheOneLookedAtIsNotTouched() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            byte[] layout = bench.windows.ask(DevicePath.of(ATTACHED), DeviceQuery.DISK_LAYOUT, new byte[0], 100_000);
            layout[8] ^= 1; // its GUID
            bench.windows.answer(DevicePath.of(ATTACHED).text(), DeviceQuery.DISK_LAYOUT, layout);
            var refusal = assertThrows(ToolUnavailableException.class,
                    () -> run(bench, Diskpart.assignLetter(ATTACHED, SECOND, new DriveLetter('S'))));
            assertTrue(refusal.getMessage().contains("not the disk that was looked at"), refusal.getMessage());
            PartitionRef place = new PartitionRef(ATTACHED, new Devices(bench.windows).layout(DevicePath.of(ATTACHED))
                    .toOptional().orElseThrow().partitions().getLast().start());
            assertTrue(bench.machine.files().writer(place).isUnreadable());
        }
    }

    @Test
    void aDiskOfTheSameIdentityAtAnotherPlaceIsNotTouched() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            bench.windows.answer(DevicePath.of(ATTACHED).text(), DeviceQuery.SCSI_ADDRESS, AnswerBuffers.address(9));
            var refusal = assertThrows(ToolUnavailableException.class,
                    () -> run(bench, Diskpart.assignLetter(ATTACHED, SECOND, new DriveLetter('S'))));
            assertTrue(refusal.getMessage().contains("not the disk that was looked at"), refusal.getMessage());
        }
    }

    @Test
    void aPathThroughALinkIsNotHandedToATool() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            bench.windows.link("\\Boot\\BCD");
            var refusal = assertThrows(ToolUnavailableException.class, () -> run(bench,
                    Invocation.of(Tool.BCDEDIT, "/store", letter(bench) + ":\\Boot\\BCD", "/enum", "all")));
            assertTrue(refusal.getMessage().contains("is a link"), refusal.getMessage());
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    /** The registry writes to the logs beside a hive, and bcdboot to places that no argument names. */
    @Test
    void aLinkWhereAToolWillWriteIsNotHandedToIt() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            String drive = letter(bench) + ":";
            bench.windows.link("\\Boot\\BCD.LOG1");
            bench.windows.link("\\EFI\\Microsoft\\Boot\\BCD");
            for (Invocation call : List.of(Invocation.of(Tool.BCDEDIT, "/store", drive + "\\Boot\\BCD", "/enum", "all"),
                    Invocation.of(Tool.BCDBOOT, drive + "\\Windows", "/s", drive, "/f", "UEFI"))) {
                var refusal = assertThrows(ToolUnavailableException.class, () -> run(bench, call), call.toString());
                assertTrue(refusal.getMessage().contains("is a link"), refusal.getMessage());
            }
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    /** A partition that diskpart would select by a number that has become another's. */
    @Test
    void aDiskWhosePartitionsHaveOtherNumbersIsNotTouched() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            byte[] layout = bench.windows.ask(DevicePath.of(ATTACHED), DeviceQuery.DISK_LAYOUT, new byte[0], 100_000);
            layout[48 + 24] = 9; // the number of the first partition
            bench.windows.answer(DevicePath.of(ATTACHED).text(), DeviceQuery.DISK_LAYOUT, layout);
            var refusal = assertThrows(ToolUnavailableException.class,
                    () -> run(bench, Diskpart.assignLetter(ATTACHED, SECOND, new DriveLetter('S'))));
            assertTrue(refusal.getMessage().contains("not the disk that was looked at"), refusal.getMessage());
        }
    }

    /** The pause takes fifteen seconds: the disk is confirmed after it, not before. */
    @Test
    void theDiskIsConfirmedAfterThePauseBetweenTwoRunsOfDiskpart() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            run(bench, Diskpart.removeLetter(ATTACHED, SECOND, new DriveLetter('S')));
            Invocation refused = Diskpart.removeLetter(new DiskNumber(0), SECOND, new DriveLetter('S'));
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> run(bench, refused));
            assertThrows(ToolUnavailableException.class, () -> run(bench, refused));
        }
    }

    @Test
    void aHiveThatIsNotThereIsNotLoaded() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            var hive = new LetteredPath(new DriveLetter(letter(bench)), VolumePath.of("\\Windows\\System32\\config\\NONE"));
            var refusal = assertThrows(ToolUnavailableException.class, () -> run(bench, Reg.load(MOUNT, hive)));
            assertTrue(refusal.getMessage().contains("would have created one"), refusal.getMessage());
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    @Test
    void aHiveThatIsHeldIsTriedAgainAndThenNamed() throws Exception {
        try (ReplayBench bench = open((replay, call) -> call.arguments().getFirst().equals("unload")
                ? new SpooledTools.Answer(1, "FEHLER: Zugriff verweigert\r\n") : replay.work(call))) {
            var hive = new LetteredPath(new DriveLetter(letter(bench)), VolumePath.of("\\Windows\\System32\\config\\SYSTEM"));
            assertEquals(0, run(bench, Reg.load(MOUNT, hive)).exitCode());
            assertEquals(1, bench.machine.disks().loadedHives().size());
            ToolResult result = run(bench, Reg.unload(MOUNT));
            assertEquals(1, result.exitCode());
            assertEquals(7, bench.tools.seen().size());
            assertTrue(result.output().contains("The hive is still loaded as HKLM\\BOOTMEND_"), result.output());
            assertTrue(result.output().contains("resmon"), result.output());
        }
    }

    @Test
    void aToolThatIsMissingIsNamed() throws Exception {
        try (ReplayBench bench = open((replay, call) -> FINE)) {
            Files.delete(bench.tools.folder().resolve("chkdsk.exe"));
            assertEquals(List.of(Tool.CHKDSK), bench.machine.missingTools());
            var refusal = assertThrows(ToolUnavailableException.class,
                    () -> run(bench, Invocation.of(Tool.CHKDSK, letter(bench) + ":")));
            assertTrue(refusal.getMessage().contains("chkdsk.exe is not there"), refusal.getMessage());
        }
    }

    @Test
    void everyCodePageOfWindowsHasAnEncoding() {
        for (int codePage : List.of(437, 720, 737, 775, 850, 852, 855, 857, 858, 862, 866, 874, 932, 936, 949, 950, 1252, 65001)) {
            boolean known = codePage == 720 || !OemCharset.of(codePage).name().equals("ISO-8859-1");
            assertTrue(known, "code page " + codePage);
        }
        assertEquals("\u00c4", new String(new byte[] {(byte) 0x8E}, OemCharset.of(437)));
        assertEquals("ISO-8859-1", OemCharset.of(12345).name());
    }

    private void refused(String reason, Invocation call) throws Exception {
        Path here = Files.createTempDirectory(folder, "refused");
        try (ReplayBench bench = open(here, (replay, each) -> FINE)) {
            var refusal = assertThrows(ToolUnavailableException.class, () -> run(bench, call), call.toString());
            assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    private ReplayBench open(ReplayBench.Answers answers) throws Exception {
        return open(folder, answers);
    }

    /** After the look that every call needs. */
    private static ReplayBench open(Path here, ReplayBench.Answers answers) throws Exception {
        ReplayBench bench = ReplayBench.of("gen2-imc", here, answers);
        bench.machine.disks().disks();
        return bench;
    }

    private static char letter(ReplayBench bench) throws Exception {
        return bench.machine.disks().disks().get(1).volumes().values().stream().flatMap(volume -> volume.toOptional().stream())
                .flatMap(volume -> volume.letter().stream()).findFirst().orElseThrow().value();
    }

    private ToolResult run(ReplayBench bench, Invocation call) throws Exception {
        return bench.machine.tools().run(call, lines::add);
    }
}
