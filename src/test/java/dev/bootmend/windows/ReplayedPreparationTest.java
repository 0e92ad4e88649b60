package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.UndoPlanning;
import dev.bootmend.tool.Diskpart;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.ToolUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk of a replayed Windows is brought online, made writable, lent a signature, repaired and given back. */
@Timeout(300)
class ReplayedPreparationTest {

    private static final DiskNumber DISK = new DiskNumber(1);
    private static final DiskSignature FREE = new DiskSignature(0x0BADCAFE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gen2-offline-read-only", "gen1-offline-read-only", "gen1-read-only", "gen1-collision",
        "gen1-collision-read-only"})
    void aDiskIsPreparedRepairedAndGivenBack(String scenario) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder)) {
            SortedMap<String, String> before = bytes(bench);
            Disk was = bench.flow().look().disk(DISK).orElseThrow();
            RunResult prepared = verified(PracticeBench.run(bench.flow(), plan(bench.flow())));
            RunResult repaired = verified(PracticeBench.run(bench.flow(), PracticeBench.plan(bench.flow(), "bcd", "registry")));
            verified(undone(bench, repaired));
            RunResult undo = verified(undone(bench, prepared));
            assertTrue(((RunOutcome.Ran) undo.outcome()).safeToDetach(), undo.outcome()::toString);
            assertEquals(before, bytes(bench));
            assertEquals(was.identity(), bench.flow().look().disk(DISK).orElseThrow().identity());
        }
    }

    private static ConfirmedPlan plan(RepairFlow flow) throws Exception {
        var machine = flow.look();
        Planning planning = flow.prepare(machine, DISK, flow.preparations(machine, DISK).stream().map(PreparationOffer::kind)
                .collect(Collectors.toSet()));
        return ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
    }

    private static RunResult undone(ReplayBench bench, RunResult result) throws Exception {
        RepairFlow flow = bench.flow();
        var planned = flow.undo(result.record().orElseThrow().id(), flow.look());
        return PracticeBench.run(flow, ConfirmedPlan.of(assertInstanceOf(UndoPlanning.Ready.class, planned,
                planned::toString).plan()));
    }

    private static RunResult verified(RunResult result) {
        RunOutcome.Ran ran = assertInstanceOf(RunOutcome.Ran.class, result.outcome(), result.outcome()::toString);
        assertEquals(RunStatus.VERIFIED, ran.status(), ran.note() + ran.steps());
        return result;
    }

    private static SortedMap<String, String> bytes(ReplayBench bench) throws Exception {
        var content = new TreeMap<>(bench.bench.content());
        content.remove("machine.json");
        return content;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen1-collision-read-only", "gen2-collision-read-only"})
    void rightBeforeTheCallATwinIsLookedForOnceMore(String scenario) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder)) {
            bench.flow().look();
            refused(bench, Diskpart.online(DISK));
            refused(bench, Diskpart.setReadOnly(DISK, false));
            if (scenario.startsWith("gen1")) {
                DiskSignature twin = signature(bench, 0);
                refused(bench, Diskpart.lend(DISK, true, twin));
                refused(bench, Diskpart.lend(DISK, true, signature(bench, 2)));
                assertEquals(0, bench.machine.tools().run(Diskpart.lend(DISK, true, FREE), line -> { }).exitCode());
            }
        }
    }

    private static DiskSignature signature(ReplayBench bench, int disk) throws Exception {
        return ((DiskIdentity.Mbr) bench.flow().look().disk(new DiskNumber(disk)).orElseThrow().identity()).signature();
    }

    @Test
    void theDisksOfThisMachineAreNeitherPreparedNorGivenAnotherSignature() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen1-offline-read-only", folder)) {
            bench.flow().look();
            for (int own : new int[] {0, 2}) {
                var disk = new DiskNumber(own);
                refused(bench, Diskpart.offline(disk));
                refused(bench, Diskpart.online(disk));
                refused(bench, Diskpart.setReadOnly(disk, true));
                refused(bench, Diskpart.lend(disk, false, FREE));
            }
        }
    }

    private static void refused(ReplayBench bench, Invocation call) {
        int before = bench.tools.seen().size();
        assertThrows(ToolUnavailableException.class, () -> bench.machine.tools().run(call, line -> { }));
        assertEquals(before, bench.tools.seen().size(), "nothing was started");
    }

    @Test
    void theVolumesOfADiskAreWaitedForAfterItHasComeOnline() throws Exception {
        var late = CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS);
        var pauses = new Pauses(Duration.ofMillis(20), Duration.ZERO, Duration.ofMinutes(2));
        try (ReplayBench bench = ReplayBench.of("gen2-offline", folder, ReplayBench.OEM, pauses, (replay, call) -> {
            Invocation asked = SpooledTools.invocation(call);
            if (asked.script().contains("online disk")) {
                late.execute(() -> later(replay, asked));
                return new SpooledTools.Answer(0, "DiskPart successfully onlined the selected disk.");
            }
            return replay.work(call);
        })) {
            verified(PracticeBench.run(bench.flow(), plan(bench.flow())));
        }
    }

    private static void later(ReplayBench bench, Invocation asked) {
        try {
            bench.practice.tools().run(asked, line -> { });
            bench.windows.look().changed();
        } catch (ToolUnavailableException e) {
            throw new AssertionError(e);
        }
    }
}
