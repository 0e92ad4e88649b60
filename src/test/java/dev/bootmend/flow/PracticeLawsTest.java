package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.FaultyTools.Fault;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.CheckFileSystem;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.CollectDump;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.RebuildBootFiles;
import dev.bootmend.plan.SetActive;
import dev.bootmend.plan.Step;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.recipe.GroupKind;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises, on every practice machine: what was predicted happened, nothing else did, and all of it can be taken back. */
class PracticeLawsTest {

    private static final Pattern MAY_CHANGE = Pattern.compile(
            "disk1/volume\\d/((EFI/Microsoft/)?Boot/BCD|Windows/System32/config/SYSTEM)(\\.LOG[12]?)?");
    /** What is built anew with the store. */
    private static final Pattern BOOT_FILES = Pattern.compile(
            "disk1/volume\\d/(bootmgr|BOOTNXT|Boot/.*|EFI/(Microsoft/)?Boot/.*)");
    /** Where a practice machine keeps that a file system is marked for a check. */
    private static final String MARKS = "machine.json";

    private static final RecipeTable TABLE = new RecipeTable();

    @TempDir
    Path folder;

    @AfterAll
    static void theTableInTheReadmeIsWhatWasFound() throws IOException {
        TABLE.check();
    }

    /** Every machine with what repairs it and every opt-in group besides; every recipe on healthy machines, too. */
    static Stream<Arguments> repairs() {
        return Stream.of(
                PracticeCatalogue.all().stream().filter(PracticeLawsTest::isShipped).map(scenario -> Arguments.of(scenario.name(), scenario.repair()
                        .map(repair -> repair.recipe().value()).orElse("stop-0x67-imc"), "all")),
                PracticeCatalogue.all().stream().filter(scenario -> twin(scenario).isPresent()).map(scenario ->
                        Arguments.of(scenario.name(), twin(scenario).orElseThrow(), "all")),
                RecipeBook.shipped().recipes().stream().map(recipe -> recipe.id().value())
                        .filter(recipe -> !recipe.equals("stop-0x67-imc")).flatMap(recipe -> Stream.of("gen1", "gen2")
                                .map(machine -> Arguments.of(machine, recipe, "all"))),
                Stream.of(Arguments.of("gen2-imc", "stop-0x67-imc", "bcd"),
                        Arguments.of("gen1-imc", "stop-0x67-imc", "registry")))
                .flatMap(rows -> rows);
    }

    /** The other of the two recipes that repair boot entries and boot files. */
    private static Optional<String> twin(PracticeScenario scenario) {
        return scenario.repair().map(repair -> repair.recipe().value()).filter(RecipeTable.TWINS::contains)
                .flatMap(recipe -> RecipeTable.TWINS.stream().filter(other -> !other.equals(recipe)).findFirst());
    }

    /** Whether what repairs it, if anything does, is a recipe that is there. */
    private static boolean isShipped(PracticeScenario scenario) {
        return scenario.repair().map(repair -> RecipeBook.shipped().recipe(repair.recipe()).isPresent()).orElse(true);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("repairs")
    void whatWasPredictedHappensAndNothingElseAndCanBeTakenBack(String scenario, String recipe, String group)
            throws Exception {
        PracticeBench bench = PracticeBench.of(scenario, folder.resolve("m"));
        SortedMap<String, String> before = bench.content();
        RepairFlow flow = bench.flow();
        Optional<RepairCase> repair = PracticeBench.examine(flow);
        PracticeScenario made = PracticeCatalogue.named(scenario).orElseThrow();
        assertEquals(made.hasTarget(), repair.isPresent());
        if (repair.isEmpty()) {
            assertEquals(before, bench.content());
            return;
        }
        Choices choices = choices(flow, scenario, recipe, group);
        Planning planning = flow.plan(repair.get(), flow.recipe(new RecipeId(recipe)).orElseThrow(), choices);
        assertEquals(before, bench.content(), "looking and planning write nothing");
        switch (planning) {
            case Planning.Ready ready -> {
                ConfirmedPlan plan = ConfirmedPlan.of(ready.plan());
                repaired(bench, plan, before, choices);
                TABLE.add(made, recipe, group, has(plan, CheckFileSystem.class), has(plan, CollectDump.class));
            }
            case Planning.NothingToDo nothing -> assertEquals(List.of(), nothing.plan().steps());
            case Planning.Blocked blocked ->
                    assertTrue(made.repair().isEmpty() && !made.isHealthy(), blocked.blockers().toString());
        }
    }

    private static Choices choices(RepairFlow flow, String scenario, String recipe, String group) {
        Choices choices = Choices.NONE;
        var repaired = RecipeTable.repair(PracticeCatalogue.named(scenario).orElseThrow(), recipe);
        for (var known : flow.recipe(new RecipeId(recipe)).orElseThrow().groups()) {
            String id = known.id().value();
            boolean all = repaired.map(repair -> repair.groups().contains(id)).orElse(true) || isOptIn(known);
            choices = choices.withGroup(known.id(), group.equals("all") ? all && hasAnEnd(known, scenario, repaired
                    .isPresent()) : id.equals(group));
        }
        for (var option : repaired.stream().flatMap(repair -> repair.options().entrySet().stream()).toList()) {
            choices = choices.withOption(new OptionId(option.getKey()), option.getValue());
        }
        return choices;
    }

    /** Not the repair of this machine, but it can be ticked besides. */
    private static boolean isOptIn(RecipeGroup group) {
        return !group.ticked() && group.kind() != GroupKind.DIAGNOSTIC || group.id().value().equals("registry");
    }

    /** Looking and copying can be done again and again, and what is for the other generation cannot be done at all. */
    private static boolean hasAnEnd(RecipeGroup group, String scenario, boolean repaired) {
        Guard other = scenario.startsWith("gen1") ? Guard.GEN2 : Guard.GEN1;
        return !group.guards().contains(other) && (repaired || group.steps().stream().noneMatch(step ->
                step.step() instanceof RecipeStep.CollectDump || step.step() instanceof RecipeStep.CheckFileSystem));
    }

    private static boolean has(ConfirmedPlan plan, Class<? extends Operation> kind) {
        return plan.steps().stream().anyMatch(step -> kind.isInstance(step.step().operation()));
    }

    private void repaired(PracticeBench bench, ConfirmedPlan plan, SortedMap<String, String> before, Choices choices)
            throws Exception {
        RunResult result = PracticeBench.run(bench.flow(), plan);
        ToolFaultsTest.assertVerified(result);
        SortedMap<String, String> after = bench.content();
        asPredicted(plan, bench.flow().look());
        onlyIntended(plan, before, after);
        if (has(plan, CollectDump.class)) {
            assertEquals(before, after, "collecting changes nothing on the disk");
            return;
        }
        secondRun(bench, plan, after, choices);
        if (has(plan, CheckFileSystem.class)) {
            before.put(MARKS, after.get(MARKS));
        }
        if (plan.steps().stream().allMatch(step -> step.step().purpose() != Step.Purpose.REPAIR
                || step.step().operation() instanceof CheckFileSystem)) {
            assertTrue(bench.undo(plan.plan().run()).isEmpty(), "a check cannot be undone");
            return;
        }
        RunResult undo = bench.undo(plan.plan().run()).orElseThrow();
        ToolFaultsTest.assertVerified(undo);
        assertEquals(before, bench.content());
        assertTrue(bench.undo(plan.plan().run()).isEmpty(), "what is undone has nothing to undo");
        assertTrue(bench.flow().history().isUndone(plan.plan().run()));
        if (choices.groups().containsValue(false) && !has(plan, SetActive.class)) {
            redone(bench, plan, undo, after);
        }
    }

    /** Once for each kind of file is enough. */
    private static void redone(PracticeBench bench, ConfirmedPlan plan, RunResult undo, SortedMap<String, String> after)
            throws Exception {
        RunResult redo = bench.undo(undo.record().map(RunRecord::id).orElseThrow()).orElseThrow();
        ToolFaultsTest.assertVerified(redo);
        assertEquals(after, bench.content());
        assertEquals(false, bench.flow().history().isUndone(plan.plan().run()), "its undo was undone");
    }

    private static void asPredicted(ConfirmedPlan plan, MachineSnapshot now) {
        assertTrue(PracticeBench.isAsPreviewed(plan, now), () -> PracticeBench.differences(plan, now).toString());
    }

    private static void onlyIntended(ConfirmedPlan plan, SortedMap<String, String> before,
            SortedMap<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> String.valueOf(before.get(name)).equals(String.valueOf(after.get(name))));
        assertEquals(has(plan, CollectDump.class), names.isEmpty());
        names.removeIf(name -> MAY_CHANGE.matcher(name).matches()
                || has(plan, RebuildBootFiles.class) && BOOT_FILES.matcher(name).matches()
                || has(plan, SetActive.class) && name.startsWith("disk1/sectors")
                || has(plan, CheckFileSystem.class) && name.equals(MARKS));
        assertEquals(Set.of(), names);
    }

    private static void secondRun(PracticeBench bench, ConfirmedPlan first, SortedMap<String, String> after,
            Choices choices) throws Exception {
        var tools = new FaultyTools[1];
        RepairFlow flow = bench.flow(machine -> {
            tools[0] = new FaultyTools(machine.tools(), -1, Fault.NONE);
            return ToolFaultsTest.with(machine, tools[0]);
        });
        Planning again = flow.plan(PracticeBench.examine(flow).orElseThrow(),
                flow.recipe(first.plan().recipe()).orElseThrow(), choices);
        assertInstanceOf(Planning.NothingToDo.class, again, again::toString);
        assertInstanceOf(RunOutcome.Drifted.class, PracticeBench.run(flow, first).outcome());
        assertEquals(List.of(), tools[0].calls());
        assertEquals(after, bench.content());
    }
}
