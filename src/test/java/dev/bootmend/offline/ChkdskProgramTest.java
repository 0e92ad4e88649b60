package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeMachineFile;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** chkdsk on practice machines. */
class ChkdskProgramTest {

    private static final int WINDOWS = 4;
    private static final int EFI = 2;

    @TempDir
    Path folder;

    @Test
    void aCleanVolumeHasNothingToFix() throws Exception {
        var machine = create();
        for (String[] arguments : List.of(new String[] {"F:"}, new String[] {"F:", "/f", "/x"}, new String[] {"C:"})) {
            ToolResult result = machine.run(Tool.CHKDSK, arguments);
            assertEquals(0, result.exitCode(), result.output());
            assertTrue(result.output().contains("found no problems"), result.output());
        }
    }

    @Test
    void aMarkedVolumeIsReportedAndLeftAloneWithoutTheSwitch() throws Exception {
        var machine = dirty(WINDOWS);
        ToolResult result = machine.run(Tool.CHKDSK, "F:");
        assertEquals(3, result.exitCode(), result.output());
        assertTrue(result.output().contains("The type of the file system is NTFS."), result.output());
        assertTrue(result.output().contains("Running CHKDSK in read-only mode."), result.output());
        assertTrue(result.output().contains("Errors found."), result.output());
        assertTrue(isDirty(machine, WINDOWS));
    }

    @ParameterizedTest
    @ValueSource(ints = {WINDOWS, EFI})
    void aMarkedVolumeIsFixedOnceAndForGood(int volume) throws Exception {
        var machine = dirty(volume);
        String letter = volume == EFI ? "S:" : "F:";
        ToolResult result = machine.run(Tool.CHKDSK, letter, "/f", "/x");
        assertEquals(1, result.exitCode(), result.output());
        assertTrue(result.output().contains("made corrections to the file system"), result.output());
        assertTrue(result.output().contains("is " + (volume == EFI ? "FAT32" : "NTFS") + "."), result.output());
        assertTrue(result.output().contains("100 percent complete."), result.output());
        assertFalse(isDirty(machine.reopened(), volume));
        assertEquals(0, machine.run(Tool.CHKDSK, letter, "/F", "/X").exitCode());
    }

    @Test
    void aVolumeWithALoadedHiveIsNotLockedUnlessItIsDismounted() throws Exception {
        var machine = dirty(WINDOWS);
        assertEquals(0, machine.reg("load", "HKLM\\BOOTMEND_x", machine.systemHiveName()).exitCode());
        ToolResult refused = machine.run(Tool.CHKDSK, "F:", "/f");
        assertEquals(3, refused.exitCode(), refused.output());
        assertTrue(refused.output().contains("HKLM\\BOOTMEND_x"), refused.output());
        assertTrue(isDirty(machine, WINDOWS));
        assertEquals(3, machine.run(Tool.CHKDSK, "F:").exitCode());
        assertEquals(1, machine.run(Tool.CHKDSK, "F:", "/f", "/x").exitCode());
        assertFalse(isDirty(machine, WINDOWS));
        assertEquals(0, machine.reg("unload", "HKLM\\BOOTMEND_x").exitCode());
    }

    @Test
    void nothingIsRepairedThatMayNotBeWritten() throws Exception {
        var machine = dirty(WINDOWS);
        assertEquals(3, machine.run(Tool.CHKDSK, "C:", "/f", "/x").exitCode());
        assertEquals(0, machine.diskpart("select disk 1", "attributes disk set readonly").exitCode());
        ToolResult result = machine.run(Tool.CHKDSK, "F:", "/f", "/x");
        assertEquals(3, result.exitCode(), result.output());
        assertTrue(isDirty(machine, WINDOWS));
        assertEquals(3, OfflineFixture.create("gen2-bitlocker", folder.resolve("locked")).run(Tool.CHKDSK, "F:").exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F", "F:\\Windows", "Q:", "F: /q", "/f F:", "F: F:"})
    void wrongUseIsRefused(String command) throws Exception {
        var machine = dirty(WINDOWS);
        ToolResult result = machine.run(Tool.CHKDSK, command.isEmpty() ? new String[0] : command.split(" "));
        assertEquals(3, result.exitCode(), result.output());
        assertTrue(isDirty(machine, WINDOWS));
    }

    private OfflineFixture create() throws Exception {
        return OfflineFixture.create("gen2", folder.resolve("m")).withSystemLetter();
    }

    private OfflineFixture dirty(int volume) throws Exception {
        var machine = create();
        Path file = machine.folder.resolve(PracticeMachineFile.NAME);
        PracticeDescription description = PracticeMachineFile.read(Files.readAllBytes(file), "machine.json");
        PracticeDisk disk = description.disks().get(1);
        PracticeVolume clean = disk.volumes().stream().filter(each -> each.number().value() == volume).findFirst().orElseThrow();
        var marked = new PracticeVolume(clean.number(), clean.start(), clean.label(), clean.free(), clean.letter(),
                Set.of(VolumeCondition.DIRTY));
        Files.write(file, PracticeMachineFile.write(description.withDisk(disk.withVolume(marked))));
        return machine;
    }

    private static boolean isDirty(OfflineFixture machine, int volume) throws Exception {
        return machine.machine.probe().look(new ProbeScope(Set.of(), Set.of())).disk(new DiskNumber(1)).orElseThrow()
                .partitions().toOptional().orElseThrow().get(volume - 1).volume().toOptional().orElseThrow()
                .is(VolumeCondition.DIRTY);
    }
}
