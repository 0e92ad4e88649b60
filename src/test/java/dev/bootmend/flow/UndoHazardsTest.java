package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.RunId;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.UndoPlanning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can stand between a run and its undo: damaged backups, later changes, another number, no disk. */
class UndoHazardsTest {

    private static final String STORE = "disk1/volume2/EFI/Microsoft/Boot/BCD";

    @TempDir
    Path folder;

    private PracticeBench bench;
    private SortedMap<String, String> before;

    @BeforeEach
    void makeMachine() throws IOException {
        bench = PracticeBench.of("gen2-imc", folder.resolve("m"));
        before = bench.content();
    }

    @Test
    void aDamagedBackupIsReplacedByTheSecondCopyAndWithoutBothTheUndoIsRefused() throws Exception {
        RunId run = bench.repaired("bcd");
        Path first = backups(run).stream().filter(file -> file.endsWith("BCD")).findFirst().orElseThrow();
        PracticeBench.damage(first);
        var planning = bench.flow().undo(run, bench.flow().look());
        var plan = assertInstanceOf(UndoPlanning.Ready.class, planning).plan();
        assertTrue(plan.warnings().stream().anyMatch(text -> text.contains("second copy")), plan.warnings().toString());
        Path second = bench.secondCopies().stream().filter(file -> file.endsWith("BCD")).findFirst().orElseThrow();
        byte[] whole = Files.readAllBytes(second);
        PracticeBench.damage(second);
        var blocked = assertInstanceOf(UndoPlanning.Blocked.class,
                bench.flow().undo(run, bench.flow().look()));
        assertTrue(blocked.problem().detail().contains("Neither backup") && blocked.problem().detail()
                .contains("\\BootMend\\" + run), blocked.problem().toString());
        Files.write(second, whole);
        ToolFaultsTest.assertVerified(bench.undo(run).orElseThrow());
        assertEquals(before, bench.content());
    }

    private List<Path> backups(RunId run) throws IOException {
        try (Stream<Path> files = Files.walk(bench.runFolder(run).resolve("backup"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aBackupThatIsDamagedBetweenPreviewAndUndoIsNotWritten() throws Exception {
        RunId run = bench.repaired("bcd");
        SortedMap<String, String> repaired = bench.content();
        RepairFlow flow = bench.flow();
        var plan = ((UndoPlanning.Ready) flow.undo(run, flow.look())).plan();
        for (Path copy : Stream.concat(backups(run).stream(), bench.secondCopies().stream()).toList()) {
            if (copy.endsWith("BCD")) {
                PracticeBench.damage(copy);
            }
        }
        var undo = (RunOutcome.Ran) PracticeBench.run(flow, ConfirmedPlan.of(plan)).outcome();
        assertEquals(RunStatus.FAILED, undo.status());
        assertTrue(undo.note().contains("Neither backup"), undo.note());
        assertEquals(repaired, bench.content());
    }

    @Test
    void aFileThatWasChangedSinceIsNotOverwritten() throws Exception {
        RunId run = bench.repaired("bcd");
        PracticeBench.damage(bench.folder().resolve(STORE + ".LOG1"));
        var blocked = assertInstanceOf(UndoPlanning.Blocked.class,
                bench.flow().undo(run, bench.flow().look()));
        assertTrue(blocked.problem().detail().contains("BCD.LOG1"), blocked.problem().toString());
        Files.write(bench.folder().resolve(STORE + ".LOG1"), new byte[0]);
        Files.write(bench.folder().resolve("disk1/volume4/Windows/System32/config/NOTHING.LOG1"), new byte[0]);
        ToolFaultsTest.assertVerified(bench.undo(run).orElseThrow());
    }

    @Test
    void whyARunIsNotUndoneNamesEveryFileWhatItWasAndWhereItsCopiesAre() throws Exception {
        RunId run = bench.repaired("bcd");
        SortedMap<String, String> left = bench.content();
        PracticeBench.damage(bench.folder().resolve(STORE));
        PracticeBench.damage(bench.folder().resolve(STORE + ".LOG1"));
        SortedMap<String, String> changed = bench.content();
        String said = assertInstanceOf(UndoPlanning.Blocked.class,
                bench.flow().undo(run, bench.flow().look())).problem().toString();
        assertTrue(said.contains("Nothing was undone: 2 files were changed since"), said);
        for (String file : List.of(STORE, STORE + ".LOG1")) {
            String path = file.replace("disk1/volume2", "").replace('/', '\\');
            Path copy = backups(run).stream().filter(backup -> backup.endsWith(Path.of(file).getFileName())).findFirst().orElseThrow();
            for (String word : List.of(path + " (disk 1", "now: SHA-256 " + changed.get(file),
                    "as the run left it: SHA-256 " + left.get(file), "before the run: SHA-256 " + before.get(file),
                    "whole: " + copy + ";", "\\BootMend\\" + run + "\\files" + path)) {
                assertTrue(said.contains(word), () -> word + " is not in: " + said);
            }
        }
        assertTrue(said.contains("To go back by hand: "), said);
        assertEquals(changed, bench.content(), "nothing was undone");
    }

    @Test
    void aFileThatIsPutBackByHandIsOutOfTheWayOfTheRestOfTheUndo() throws Exception {
        RunId run = bench.repaired("bcd", "registry");
        PracticeBench.damage(bench.folder().resolve(STORE));
        assertInstanceOf(UndoPlanning.Blocked.class, bench.flow().undo(run, bench.flow().look()));
        Path copy = backups(run).stream().filter(file -> file.endsWith("BCD")).findFirst().orElseThrow();
        Files.copy(copy, bench.folder().resolve(STORE), StandardCopyOption.REPLACE_EXISTING);
        ToolFaultsTest.assertVerified(bench.undo(run).orElseThrow());
        assertEquals(before, bench.content());
    }

    @Test
    void whereTheBackupOfAChangedFileIsDamagedTheSecondCopyIsNamedInstead() throws Exception {
        RunId run = bench.repaired("bcd");
        PracticeBench.damage(bench.folder().resolve(STORE));
        PracticeBench.damage(backups(run).stream().filter(file -> file.endsWith("BCD")).findFirst().orElseThrow());
        String said = assertInstanceOf(UndoPlanning.Blocked.class,
                bench.flow().undo(run, bench.flow().look())).problem().toString();
        assertTrue(said.contains("cannot be used") && said.contains("The second copy, \\BootMend\\"), said);
    }

    @Test
    void aLaterRepairOfTheSameFileIsTakenBackFirst() throws Exception {
        var killed = new FaultyTools[1];
        RepairFlow flow = bench.flow(machine -> {
            killed[0] = new FaultyTools(machine.tools(), 1, FaultyTools.Fault.KILLED_AFTER);
            return ToolFaultsTest.with(machine, killed[0]);
        });
        ConfirmedPlan interrupted = PracticeBench.plan(flow, "bcd");
        try {
            PracticeBench.run(flow, interrupted);
        } catch (FaultyTools.Killed expected) {
            assertEquals(2, killed[0].calls().size());
        }
        RunId later = bench.repaired("bcd");
        var blocked = assertInstanceOf(UndoPlanning.Blocked.class,
                bench.flow().undo(interrupted.plan().run(), bench.flow().look()));
        assertTrue(blocked.problem().toString().contains(later.value()), blocked.problem().toString());
        ToolFaultsTest.assertVerified(bench.undo(later).orElseThrow());
        ToolFaultsTest.assertVerified(bench.undo(interrupted.plan().run()).orElseThrow());
        assertEquals(before, bench.content());
        assertEquals(4, bench.flow().history().entries().size());
    }

    @Test
    void aRunIsUndoneOnADiskThatHasGotAnotherNumber() throws Exception {
        RunId run = bench.repaired("bcd", "registry");
        DiskNumbers.change(bench.folder(), 1, 7);
        ToolFaultsTest.assertVerified(bench.undo(run).orElseThrow());
        DiskNumbers.change(bench.folder(), 7, 1);
        assertEquals(before, bench.content());
    }

    @Test
    void withoutItsDiskARunCannotBeUndone() throws Exception {
        RunId run = bench.repaired("bcd");
        PracticeBench other = PracticeBench.of("gen1-imc", folder.resolve("other"));
        Files.createDirectories(other.runFolder(run));
        Files.copy(bench.runFolder(run).resolve("journal.jsonl"), other.runFolder(run).resolve("journal.jsonl"));
        var blocked = assertInstanceOf(UndoPlanning.Blocked.class,
                other.flow().undo(run, other.flow().look()));
        assertTrue(blocked.problem().detail().contains("No attached disk"), blocked.problem().toString());
    }
}
