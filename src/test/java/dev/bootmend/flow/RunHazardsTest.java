package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong around the tools: journal, backups, looks, locks, a second hand on the disk. */
class RunHazardsTest {

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

    /** Of started, examined, backed up, four steps of three events each, examined, finished. */
    static IntStream events() {
        return IntStream.of(0, 1, 2, 3, 4, 6, 9, 11, 13, 16);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aJournalThatCannotBeWrittenStopsTheRunAndIsSaid(int event) throws Exception {
        RepairFlow flow = bench.flow(machine ->
                Disturbance.with(machine, new Disturbance.FailingRuns(machine.runs(), event)));
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        RunOutcome outcome = PracticeBench.run(flow, plan).outcome();
        if (event < 2) {
            assertInstanceOf(RunOutcome.Refused.class, outcome);
            assertTrue(outcome.toString().contains("No space left on device"), outcome.toString());
            assertEquals(0, bench.secondCopies().size(), "nothing was written to the disk");
        } else {
            var ran = (RunOutcome.Ran) outcome;
            assertEquals(event < 10 ? RunStatus.FAILED : RunStatus.DONE, ran.status());
            assertTrue(ran.note().contains("No space left on device"), ran.note());
            assertTrue(ran.safeToDetach(), "the letter is taken back all the same");
            assertEquals(event < 7, before.equals(bench.content()), "no step begins unless its intent is on the disk");
        }
        bench.undo(plan.plan().run(), event < 1).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bench.content());
    }

    @Test
    void withoutABackupOnThisMachineNothingRuns() throws Exception {
        notRun(bench.flow(machine -> Disturbance.with(machine, new Disturbance.FailingRuns(machine.runs(), -1) {
            @Override
            public String keep(RunId run, FileRef file, byte[] content) throws IOException {
                throw new IOException("No space left on device");
            }
        })), "Could not back up");
    }

    @Test
    void aBackupThatDoesNotReadBackIsNone() throws Exception {
        notRun(bench.flow(machine -> Disturbance.with(machine, new Disturbance.FailingRuns(machine.runs(), -1) {
            @Override
            public Reading<byte[]> kept(RunId run, FileRef file, Sha256 content) {
                return Reading.absent();
            }
        })), "does not read back equal");
    }

    @Test
    void withoutASecondCopyOnTheDiskNothingRuns() throws Exception {
        notRun(bench.flow(machine -> Disturbance.with(machine, new Disturbance.FullVolumes(machine.files(),
                path -> path.toString().startsWith("\\BootMend") && path.name().contains("LOG2")))), "Could not write");
    }

    private void notRun(RepairFlow flow, String why) throws Exception {
        RunResult result = PracticeBench.run(flow, PracticeBench.plan(flow, "bcd"));
        var ran = (RunOutcome.Ran) result.outcome();
        assertEquals(RunStatus.FAILED, ran.status());
        assertTrue(ran.note().contains(why), ran.note());
        assertTrue(ran.note().contains("Nothing that the plan changes on the disk was changed."), ran.note());
        assertTrue(ran.steps().stream().noneMatch(StepOutcome::changed));
        assertEquals(before, bench.content());
        assertEquals(List.of(), bench.secondCopies(), "copies of a run that never began are removed");
        assertTrue(bench.undo(ran(result)).isEmpty());
    }

    private static RunId ran(RunResult result) {
        return result.record().map(RunRecord::id).orElseThrow();
    }

    @Test
    void whatAnotherHandChangesWhileTheRunBeginsIsNoticed() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        RunResult result = flow.run(plan, new RunListener() {
            @Override
            public void phase(String text) {
                if (text.startsWith("Backing up")) {
                    PracticeBench.damage(bench.folder().resolve(STORE + ".LOG1"));
                }
            }
        }, () -> false);
        var ran = (RunOutcome.Ran) result.outcome();
        assertEquals(RunStatus.FAILED, ran.status());
        assertTrue(ran.note().contains("BCD.LOG1") && ran.note().contains("changed by something else"), ran.note());
        assertEquals(before.get(STORE), bench.content().get(STORE));
    }

    @Test
    void aDiskThatChangedSinceThePreviewIsNotTouched() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        bench.repaired("registry");
        SortedMap<String, String> changed = bench.content();
        var drifted = assertInstanceOf(RunOutcome.Drifted.class, PracticeBench.run(flow, plan).outcome());
        assertFalse(drifted.changes().isEmpty());
        assertEquals(changed, bench.content());
        assertEquals(1, bench.flow().history().entries().size(), "a run that did not begin leaves no journal");
    }

    @Test
    void anotherDiskInTheSamePlaceIsNotTouched() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        PracticeBench other = PracticeBench.of("gen2-4k", folder.resolve("other"));
        Files.move(bench.folder().resolve("disk1"), folder.resolve("put away"));
        Files.move(other.folder().resolve("disk1"), bench.folder().resolve("disk1"));
        Files.copy(other.folder().resolve("machine.json"), bench.folder().resolve("machine.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        SortedMap<String, String> exchanged = bench.content();
        var drifted = assertInstanceOf(RunOutcome.Drifted.class, PracticeBench.run(flow, plan).outcome());
        assertTrue(drifted.changes().toString().contains("identity"), drifted.changes().toString());
        assertEquals(exchanged, bench.content());
    }

    @Test
    void oneRunAtATimeWithinThisProcess() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        try (var held = bench.runs().lock().orElseThrow()) {
            assertTrue(bench.runs().lock().isEmpty());
            assertInstanceOf(RunOutcome.Refused.class, PracticeBench.run(flow, plan).outcome());
        }
        assertEquals(before, bench.content());
        ToolFaultsTest.assertVerified(PracticeBench.run(flow, plan));
        var again = assertInstanceOf(RunOutcome.Refused.class, rerun(plan));
        assertTrue(again.problem().detail().contains("has been run before"), again.problem().toString());
    }

    /** The machine as it was, with the journal of a run of that id. */
    private RunOutcome rerun(ConfirmedPlan plan) throws Exception {
        PracticeBench other = PracticeBench.of("gen2-imc", folder.resolve("same"));
        Files.createDirectories(other.runFolder(plan.plan().run()));
        return PracticeBench.run(other.flow(), plan).outcome();
    }

    @Test
    void oneRunAtATimeAmongProcesses() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LockHolder.class.getName(), bench.folder().resolve("bootmend").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("held", said.readLine());
            var refused = assertInstanceOf(RunOutcome.Refused.class, PracticeBench.run(flow, plan).outcome());
            assertTrue(refused.problem().detail().contains("Another BootMend"), refused.problem().toString());
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(30, TimeUnit.SECONDS));
        }
        assertEquals(before, bench.content());
        ToolFaultsTest.assertVerified(PracticeBench.run(flow, plan));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void aCancellationTakesEffectBetweenStepsAndCleansUp(int steps) throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd", "registry");
        var asked = new AtomicInteger();
        RunResult result = flow.run(plan, RunListener.silent(), () -> asked.getAndIncrement() >= steps);
        var ran = (RunOutcome.Ran) result.outcome();
        assertEquals(steps == 4 ? RunStatus.VERIFIED : RunStatus.CANCELLED, ran.status(), ran.note());
        assertTrue(ran.safeToDetach());
        assertEquals(steps, ran.steps().stream().limit(4).filter(StepOutcome::ran).count());
        bench.undo(plan.plan().run()).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bench.content());
    }

    /** The first look finds the target, the second is the one of the run; then one follows each of the six steps. */
    static Stream<Arguments> looks() {
        return IntStream.range(1, 7).boxed().flatMap(look -> Stream.of(Arguments.of(look, false), Arguments.of(look, true)));
    }

    @ParameterizedTest(name = "look {0}, for good: {1}")
    @MethodSource("looks")
    void aLookThatFailsIsNeverASuccessAndLeavesNothingUnsaid(int look, boolean forGood) throws Exception {
        IntPredicate blind = forGood ? number -> number >= look : number -> number == look;
        RepairFlow flow = bench.flow(machine -> Disturbance.blinded(machine, blind));
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd");
        RunOutcome outcome = PracticeBench.run(flow, plan).outcome();
        if (look == 1) {
            assertInstanceOf(RunOutcome.Refused.class, outcome);
        } else {
            var ran = (RunOutcome.Ran) outcome;
            assertEquals(RunStatus.FAILED, ran.status(), ran.note());
            assertTrue(ran.note().contains("do not answer"), ran.note());
            boolean lettered = bench.flow().look().partition(plan.plan().target().system()).orElseThrow().letter().isPresent();
            assertTrue(!lettered || ran.gate().stream().map(GateItem::text)
                    .anyMatch(text -> text.contains("may still be assigned")), ran.gate().toString());
            assertEquals(!forGood && look < 6, ran.safeToDetach(), ran.gate().toString());
            assertFalse(!forGood && lettered, "after a look that failed once the letter is taken back");
        }
        bench.undo(plan.plan().run(), look == 1).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bench.content());
    }

    @Test
    void aListenerThatFailsDoesNotLeaveTheMachineUncleaned() throws Exception {
        RepairFlow flow = bench.flow();
        ConfirmedPlan plan = PracticeBench.plan(flow, "bcd", "registry");
        RunResult result = flow.run(plan, new RunListener() {
            @Override
            public void output(String line) {
                if (line.contains("successfully") && !line.contains("DiskPart")) {
                    throw new IllegalStateException("the window is gone");
                }
            }
        }, () -> false);
        var ran = (RunOutcome.Ran) result.outcome();
        assertEquals(StepStatus.FAILED, ran.steps().get(3).status());
        assertEquals(RunStatus.FAILED, ran.status());
        assertTrue(ran.note().contains("the window is gone"), ran.note());
        assertTrue(ran.safeToDetach(), ran.gate().toString());
        bench.undo(plan.plan().run()).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bench.content());
    }
}
