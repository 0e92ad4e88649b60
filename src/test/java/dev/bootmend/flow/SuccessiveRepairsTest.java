package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.report.TextReport;
import dev.bootmend.run.UndoPlanning;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Disks with faults of two recipes: the first repair says that another follows, and both can be taken back. */
class SuccessiveRepairsTest {

    @TempDir
    Path folder;

    static Stream<String> machines() {
        return PracticeCatalogue.all().stream().filter(scenario -> !scenario.rest().repairs().isEmpty())
                .map(PracticeScenario::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void oneRepairLeadsToTheNextAndBothAreTakenBackInReverseOrder(String name) throws Exception {
        PracticeScenario scenario = PracticeCatalogue.named(name).orElseThrow();
        PracticeBench bench = PracticeBench.of(name, folder.resolve("m"));
        SortedMap<String, String> broken = bench.content();

        ConfirmedPlan first = firstRecommendation(bench);
        assertEquals(scenario.repair().orElseThrow().recipe(), first.plan().recipe());
        RunResult result = PracticeBench.run(bench.flow(), first);
        ToolFaultsTest.assertVerified(result);
        assertEquals(scenario.rest().repairs().getFirst().recipe(), result.rest().next().orElseThrow().id());
        SortedMap<String, String> between = bench.content();

        ConfirmedPlan second = firstRecommendation(bench);
        assertEquals(scenario.rest().repairs().getFirst().recipe(), second.plan().recipe());
        RunResult end = PracticeBench.run(bench.flow(), second);
        ToolFaultsTest.assertVerified(end);
        assertEquals(List.of(), end.after().orElseThrow().of(Severity.BROKEN));
        assertTrue(end.rest().isEmpty(), end.rest()::toString);

        firstAlone(bench, first, second);
        ToolFaultsTest.assertVerified(bench.undo(second.plan().run()).orElseThrow());
        assertEquals(between, bench.content());
        ToolFaultsTest.assertVerified(bench.undo(first.plan().run()).orElseThrow());
        assertEquals(broken, bench.content());
    }

    /** While the later repair stands, the earlier one is not taken back from under it when both changed the same files. */
    private static void firstAlone(PracticeBench bench, ConfirmedPlan first, ConfirmedPlan second) throws Exception {
        RepairFlow flow = bench.flow();
        SortedMap<String, String> before = bench.content();
        switch (flow.undo(first.plan().run(), flow.look())) {
            case UndoPlanning.Blocked(var problem) -> assertEquals("Nothing was undone: run " + second.plan().run()
                    + " has changed the same files since. Undo that run first.", problem.detail() + " " + problem.remedy());
            case UndoPlanning.Ready(var plan) -> assertEquals(List.of(), plan.changes().stream()
                    .filter(second.plan().changes()::contains).toList(), "it leaves alone what the later run changed");
            case UndoPlanning.NothingToUndo() -> throw new AssertionError("the first run has changed something");
        }
        assertEquals(before, bench.content());
    }

    private static ConfirmedPlan firstRecommendation(PracticeBench bench) throws Exception {
        RepairFlow flow = bench.flow();
        RepairCase repair = PracticeBench.examine(flow).orElseThrow();
        Recommendation first = repair.recommendations().getFirst();
        assertTrue(first.recommended(), () -> first.recipe().id() + " is first and not recommended");
        Planning planning = flow.plan(repair, first.recipe(), Choices.NONE);
        return ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
    }

    @Test
    void theReportOfTheFirstRunDoesNotPromiseAStart() throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-inactive-then-imc", folder.resolve("m"));
        ConfirmedPlan first = firstRecommendation(bench);
        String foretold = bench.flow().remainder(first.plan()).beforehand();
        assertTrue(foretold.contains("does not make the machine start") && foretold.contains("Another repair has to follow")
                && foretold.contains("0x67"), foretold);
        RunResult result = PracticeBench.run(bench.flow(), first);
        String report = TextReport.of(result.record().orElseThrow());
        assertTrue(report.contains("Done and verified, but the machine will not start yet"), report);
        assertTrue(report.contains("Still in the way: "), report);
        assertTrue(result.rest().afterwards().startsWith("Another repair has to follow: look again, and choose"),
                result.rest()::afterwards);
    }

    @Test
    void whatNoRecipeRepairsIsSaidBeforeAndAfterTheRepairThatComesFirst() throws Exception {
        PracticeBench bench = PracticeBench.of("gen2-store-then-driver", folder.resolve("m"));
        ConfirmedPlan first = firstRecommendation(bench);
        String foretold = bench.flow().remainder(first.plan()).beforehand();
        assertTrue(foretold.contains("No recipe of BootMend repairs that."), foretold);
        RunResult result = PracticeBench.run(bench.flow(), first);
        assertTrue(result.rest().next().isEmpty() && result.rest().broken().size() == 1, result.rest()::toString);
        assertTrue(result.rest().afterwards().startsWith("No recipe of BootMend repairs that."), result.rest()::afterwards);
    }

    /** Boot files that are built anew lose the references, so nothing has to follow. */
    @Test
    void aRepairThatTakesBothFaultsAwayAnnouncesNoOther() throws Exception {
        PracticeBench bench = PracticeBench.of("gen2-manager-and-imc", folder.resolve("m"));
        ConfirmedPlan first = firstRecommendation(bench);
        assertTrue(bench.flow().remainder(first.plan()).isEmpty());
        assertEquals("", bench.flow().remainder(first.plan()).beforehand());
        RunResult result = PracticeBench.run(bench.flow(), first);
        assertTrue(result.rest().isEmpty(), result.rest()::toString);
    }
}
