package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.FaultyTools.Fault;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.CheckFileSystem;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.Machine;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.run.StepStatus;
import dev.bootmend.tool.ToolRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call of a repair goes wrong in each way: what is said is true, and the undo brings every byte back. */
class ToolFaultsTest {

    /** A letter, two elements, load, two values, unload, the letter again. */
    private static final int CALLS = 8;

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(Fault.values()).filter(fault -> fault != Fault.NONE)
                .flatMap(fault -> calls(fault).boxed().map(call -> Arguments.of(fault, call)));
    }

    /** Every call for what leaves the disk in a state of its own; for the rest one call of each kind. */
    private static IntStream calls(Fault fault) {
        return switch (fault) {
            case FAILS, LIES, DOES_IT_AND_FAILS, KILLED_AFTER -> IntStream.range(0, CALLS);
            case BREAKS_OFF_AFTERWARDS -> IntStream.of(0, 1, 3, 4, 6, 7);
            case IS_NOT_THERE, IS_INTERRUPTED, IS_DEFECT -> IntStream.of(0, 4, 6);
            case KILLED_BEFORE -> IntStream.of(0, 3);
            case NONE -> IntStream.empty();
        };
    }

    @ParameterizedTest(name = "call {1} {0}")
    @MethodSource("faults")
    void whateverGoesWrongIsSaidAndCanBeUndone(Fault fault, int call) throws Exception {
        PracticeBench bench = PracticeBench.of("gen2-imc", folder.resolve("m"));
        assertTrue(tried(bench, flow -> PracticeBench.plan(flow, "bcd", "registry"), fault, call));
    }

    static Stream<Arguments> otherRecipes() {
        return Stream.of("gen1-several", "gen1-single-several", "gen2-several", "gen2-osdevice-wrong",
                "gen2-configure-none", "gen1-ems-off").flatMap(scenario -> Stream.of(Fault.LIES, Fault.KILLED_AFTER)
                        .map(fault -> Arguments.of(scenario, fault)));
    }

    @Test
    void everyRecipeIsTried() {
        var tried = otherRecipes().map(row -> PracticeCatalogue.named((String) row.get()[0]).orElseThrow().repair()
                .orElseThrow().recipe()).collect(Collectors.toSet());
        tried.add(PracticeBench.IMC);
        assertEquals(RecipeBook.shipped().recipes().stream().map(Recipe::id).collect(Collectors.toSet()), tried);
    }

    /** Each call in turn, until there is none of that number. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("otherRecipes")
    void theSameHoldsForEveryOtherRecipe(String scenario, Fault fault) throws Exception {
        int call = 0;
        while (tried(PracticeBench.of(scenario, folder.resolve("m" + call)),
                flow -> PracticeBench.repair(flow, scenario), fault, call)) {
            call++;
        }
        assertTrue(call > 0, "the recipe runs nothing");
    }

    private interface Planned {
        ConfirmedPlan by(RepairFlow flow) throws Exception;
    }

    /** Returns whether a call of that number was made at all. */
    private static boolean tried(PracticeBench bench, Planned planned, Fault fault, int call) throws Exception {
        SortedMap<String, String> before = bench.content();
        MachineSnapshot machineBefore = bench.flow().look();
        var tools = new FaultyTools[1];
        RepairFlow flow = bench.flow(machine -> {
            tools[0] = new FaultyTools(machine.tools(), call, fault);
            return with(machine, tools[0]);
        });
        ConfirmedPlan plan = planned.by(flow);
        RunId run = plan.plan().run();
        boolean kills = fault == Fault.KILLED_BEFORE || fault == Fault.KILLED_AFTER;
        if (plan.steps().stream().flatMap(step -> step.actions().stream())
                .filter(Action.RunTool.class::isInstance).count() <= call) {
            return false;
        }
        if (kills) {
            assertThrows(FaultyTools.Killed.class, () -> PracticeBench.run(flow, plan));
            assertEquals(List.of(run), bench.flow().history().interrupted().stream().map(RunRecord::id).toList());
        } else {
            RunResult result = PracticeBench.run(flow, plan);
            assertTrue(Thread.interrupted() == (fault == Fault.IS_INTERRUPTED), "the interruption is handed on");
            honest(bench, plan, result, fault);
            assertEquals(3, result.reports().size());
        }
        assertTrue(tools[0].calls().size() > call, "the faulty call was made");
        rendered(bench, run);
        bench.undo(run).ifPresent(ToolFaultsTest::assertVerified);
        if (plan.steps().stream().anyMatch(step -> step.step().operation() instanceof CheckFileSystem)) {
            // what a check has done stays; a practice machine keeps the marks of its file systems here
            before.put("machine.json", bench.content().get("machine.json"));
        } else {
            assertEquals(List.of(), Changes.between(machineBefore, bench.flow().look()));
        }
        assertEquals(before, bench.content());
        assertEquals(List.of(), bench.flow().history().interrupted().stream().map(RunRecord::id).toList());
        return true;
    }

    static Machine with(Machine machine, ToolRunner tools) {
        return new Machine(machine.name(), machine.disks(), tools, machine.files(), machine.runs(), machine.clock());
    }

    static void assertVerified(RunResult result) {
        if (result.outcome() instanceof RunOutcome.Ran ran) {
            assertEquals(RunStatus.VERIFIED, ran.status(), ran.note());
            assertTrue(ran.safeToDetach(), ran.gate().toString());
        } else {
            throw new AssertionError(result.outcome().toString());
        }
    }

    /** Verified, and not safe to detach for nothing but the temporary signature. */
    static void assertVerifiedButLent(RunResult result) {
        RunOutcome.Ran ran = (RunOutcome.Ran) result.outcome();
        assertEquals(RunStatus.VERIFIED, ran.status(), ran.note());
        assertTrue(ran.gate().stream().filter(item -> !item.met()).allMatch(item -> item.text().contains("temporary signature")));
    }

    private static void honest(PracticeBench bench, ConfirmedPlan plan, RunResult result, Fault fault) throws Exception {
        var ran = (RunOutcome.Ran) result.outcome();
        MachineSnapshot now = bench.flow().look();
        boolean asPreviewed = PracticeBench.isAsPreviewed(plan, now);
        assertEquals(asPreviewed ? RunStatus.VERIFIED : RunStatus.FAILED, ran.status(), ran.note());
        assertTrue(asPreviewed || !ran.note().isEmpty());
        boolean loaded = !now.loadedHives().isEmpty();
        assertEquals(loaded, unmet(ran, "still loaded"), ran.gate().toString());
        boolean lettered = Changes.between(plan.plan().before(), now).stream().anyMatch(Change.Letter.class::isInstance);
        assertEquals(lettered, unmet(ran, "still assigned"), ran.gate().toString());
        FileRef store = plan.plan().target().store();
        boolean readable = now.store(store).isKnown() || !plan.plan().after().store(store).isKnown();
        assertEquals(!loaded && !lettered && readable, ran.safeToDetach());
        for (StepOutcome step : ran.steps()) {
            assertNotEquals(StepStatus.WAITING, step.status());
            assertFalse(step.status() == StepStatus.FAILED && step.note().isEmpty(), step.toString());
        }
        boolean noted = ran.steps().stream().anyMatch(step -> !step.note().isEmpty());
        assertTrue(noted || fault == Fault.NONE, "what went wrong is noted even when the disk is as previewed");
        assertEquals(ran.status(), result.record().orElseThrow().finished().orElseThrow().status());
    }

    private static boolean unmet(RunOutcome.Ran ran, String text) {
        return ran.gate().stream().filter(item -> !item.met()).map(GateItem::text).anyMatch(item -> item.contains(text));
    }

    private static void rendered(PracticeBench bench, RunId run) throws Exception {
        RunRecord record = bench.flow().history().entries().getFirst().record().toOptional().orElseThrow();
        assertEquals(run, record.id());
        List<String> reports = bench.flow().workplace().reports().write(record);
        for (String report : reports) {
            assertTrue(Files.readString(Path.of(report)).contains(run.value()), report);
        }
        assertEquals(3, reports.size());
    }
}
