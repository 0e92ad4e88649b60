package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.model.Disk;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Planning;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Windows machine, replayed from its answers, repaired from the first question to the verified result and undone. */
@Timeout(300)
class ReplayedRepairTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gen1-imc", "gen1-single-imc", "gen2-imc", "gen2-imc-entries", "gen2-4k", "gen2-imc-controlset"})
    void whatWindowsShowsIsWhatThePracticeMachineShows(String scenario) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder)) {
            MachineSnapshot direct = bench.bench.flow().look();
            MachineSnapshot replayed = bench.flow().look();
            assertEquals(direct.disks().stream().map(ReplayedRepairTest::comparable).toList(),
                    replayed.disks().stream().map(ReplayedRepairTest::comparable).toList());
            assertEquals(new TreeMap<>(direct.stores()), new TreeMap<>(replayed.stores()));
            assertEquals(direct.installations(), replayed.installations());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen1-imc", "gen2-imc"})
    void aMachineIsRepairedAndVerifiedAndUndone(String scenario) throws Exception {
        try (ReplayBench bench = ReplayBench.of(scenario, folder)) {
            var before = bench.bench.content();
            RepairFlow flow = bench.flow();
            RunResult result = PracticeBench.run(flow, PracticeBench.plan(flow, "bcd", "registry"));
            RunOutcome.Ran ran = assertInstanceOf(RunOutcome.Ran.class, result.outcome());
            assertEquals(RunStatus.VERIFIED, ran.status(), ran.note() + ran.steps());
            assertTrue(ran.safeToDetach(), ran.gate().toString());
            assertEquals(List.of(), bench.practice.loadedHives());
            assertInstanceOf(Planning.NothingToDo.class, PracticeBench.planning(bench.flow(), "bcd", "registry"));
            assertTrue(bench.bench.undo(result.record().orElseThrow().id()).isPresent());
            assertEquals(before, bench.bench.content());
        }
    }

    /** What the user is told of the use of the machine's own disks is worded by each platform itself. */
    private static String comparable(Disk disk) {
        return disk.number() + disk.size().toString() + disk.lun() + disk.identity() + disk.belongsToHost() + disk.partitions()
                + disk.conditions().stream().map(condition -> condition.getClass().getSimpleName()).toList();
    }

}
