package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two Windows on one disk: what is shown is what would be changed, and the entry of the other one stays as it is. */
class TwoWindowsTest {

    private static final RecipeId BOOT_FAILURE = new RecipeId("boot-failure-bcd");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, Windows {1}")
    @CsvSource({"gen1-two-windows-no-default, 0", "gen1-two-windows-no-default, 1",
            "gen2-two-windows-no-default, 0", "gen2-two-windows-no-default, 1"})
    void theEntryInTheEvidenceIsTheOneThatBecomesTheDefault(String scenario, int which) throws Exception {
        PracticeBench bench = PracticeBench.of(scenario, folder.resolve("m"));
        var before = bench.content();
        RepairCase repair = examined(bench.flow(), which);
        Finding finding = repair.diagnosis().finding(FindingIds.DEFAULT_ENTRY_MISSING).orElseThrow();
        ConfirmedPlan plan = plan(bench.flow(), repair);
        String changed = plan.plan().changes().stream().map(Change::toString).reduce("", String::concat);
        String id = finding.evidence().stream().filter(fact -> fact.contains("installed Windows")).findFirst()
                .orElseThrow().replaceAll(".*(\\{[0-9a-f-]{36}\\}).*", "$1");
        assertTrue(changed.contains(id.substring(1, 37)), changed + " lacks " + id);
        ToolFaultsTest.assertVerified(PracticeBench.run(bench.flow(), plan));
        RepairCase after = examined(bench.flow(), which);
        assertEquals(List.of(), after.diagnosis().of(Severity.BROKEN));
        assertTrue(after.diagnosis().states(FindingIds.DEFAULT_ENTRY_OK));
        assertTrue(examined(bench.flow(), 1 - which).diagnosis().states(FindingIds.DEFAULT_ENTRY_OTHER_WINDOWS));
        bench.undo(plan.plan().run()).orElseThrow();
        assertEquals(before, bench.content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen1-two-windows-other-disk", "gen2-two-windows-other-disk"})
    void repairingTheFirstLeavesTheEntryOfTheSecond(String scenario) throws Exception {
        PracticeBench bench = PracticeBench.of(scenario, folder.resolve("m"));
        RepairCase first = examined(bench.flow(), 0);
        assertTrue(first.diagnosis().states(FindingIds.DEVICES_OTHER_DISK));
        ConfirmedPlan plan = plan(bench.flow(), first);
        BootStore before = store(first.machine(), first);
        ToolFaultsTest.assertVerified(PracticeBench.run(bench.flow(), plan));
        RepairCase after = examined(bench.flow(), 0);
        assertEquals(List.of(), after.diagnosis().of(Severity.BROKEN));
        assertEquals(before.loaders().get(1), store(after.machine(), after).loaders().get(1));
        assertEquals(List.of(), examined(bench.flow(), 1).diagnosis().of(Severity.BROKEN));
    }

    /** The default entry leads to no Windows of this disk, so it is not one of the other Windows. */
    @ParameterizedTest
    @ValueSource(strings = {"gen1-two-windows", "gen2-two-windows"})
    void theSecondWindowsHasItsOwnEntryAndTheDefaultStays(String scenario) throws Exception {
        RepairFlow flow = PracticeBench.of(scenario, folder.resolve("m")).flow();
        RepairCase second = examined(flow, 1);
        assertTrue(second.diagnosis().states(FindingIds.DEFAULT_ENTRY_OTHER_WINDOWS));
        assertTrue(second.diagnosis().states(FindingIds.DEVICES_OK));
        var nothing = assertInstanceOf(Planning.NothingToDo.class,
                flow.plan(second, flow.recipe(BOOT_FAILURE).orElseThrow(), Choices.NONE));
        assertTrue(nothing.offers().stream().flatMap(offer -> offer.notes().stream())
                .anyMatch(note -> note.contains("starts another Windows")), nothing.offers()::toString);
    }

    private static ConfirmedPlan plan(RepairFlow flow, RepairCase repair) {
        Planning planning = flow.plan(repair, flow.recipe(BOOT_FAILURE).orElseThrow(), Choices.NONE);
        return ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
    }

    private static RepairCase examined(RepairFlow flow, int which) throws Exception {
        MachineSnapshot machine = flow.look();
        var choose = assertInstanceOf(TargetSearch.Choose.class, flow.find(machine, Optional.empty(), Optional.empty()));
        PartitionRef windows = choose.candidates().stream().map(TargetSearch.Candidate::windows).sorted(
                (a, b) -> a.start().compareTo(b.start())).toList().get(which);
        var found = assertInstanceOf(TargetSearch.Found.class, flow.find(machine, Optional.empty(), Optional.of(windows)));
        return flow.examine(machine, found.target());
    }

    private static BootStore store(MachineSnapshot machine, RepairCase repair) {
        return machine.store(repair.target().store()).toOptional().orElseThrow();
    }
}
