package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunStatus;
import dev.bootmend.tool.Invocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every operation of every recipe, for both generations, as the programs themselves get it. What they were called with is
 * what the preview showed, argument by argument; what the preview shows is held literally in {@code RecipeLinesTest}.
 */
@Timeout(300)
class RecipeCallsTest {

    /** A machine, a recipe, the groups of it that are ticked and the options that are chosen. */
    record Case(String scenario, String recipe, Set<String> groups, Map<String, String> options) {

        static Case of(String scenario, String recipe, String... groups) {
            return new Case(scenario, recipe, Set.of(groups), Map.of());
        }

        Case with(String option, String value) {
            return new Case(scenario, recipe, groups, Map.of(option, value));
        }

        String generation() {
            return scenario.substring(0, 4);
        }

        @Override
        public String toString() {
            return scenario + " " + recipe + " " + new TreeSet<>(groups) + (options.isEmpty() ? "" : " " + options);
        }
    }

    private static final String IMC = "stop-0x67-imc";
    private static final String BOOT = "boot-failure-bcd";
    private static final String STOP = "inaccessible-boot-device";
    private static final String CONSOLE = "serial-console-ems";
    private static final String DUMP = "preparing-to-configure-windows";

    static final List<Case> CASES = List.of(
            Case.of("gen1-imc", IMC, "bcd", "registry"), Case.of("gen2-imc", IMC, "bcd", "registry"),
            Case.of("gen2-imc-entries", IMC, "bcd"),
            Case.of("gen1-several", BOOT, "check", "active", "targeted", "policy"),
            Case.of("gen1-single-several", BOOT, "active", "rebuild"),
            Case.of("gen2-several", BOOT, "check", "rebuild"), Case.of("gen2-devices-other-disk", BOOT, "targeted", "policy"),
            Case.of("gen2-default-entry-missing", BOOT, "targeted"),
            Case.of("gen1-single-boot-as-device", BOOT, "targeted").with("singlePartitionBoot", "true"),
            Case.of("gen1-windows-volume-dirty", BOOT, "look"), Case.of("gen2-windows-volume-dirty", BOOT, "look"),
            Case.of("gen1-several", STOP, "check", "active", "targeted", "policy"),
            Case.of("gen1-single-several", STOP, "active", "rebuild"),
            Case.of("gen2-several", STOP, "check", "rebuild"), Case.of("gen2-loader-path-extension", STOP, "targeted", "policy"),
            Case.of("gen2-osdevice-wrong", STOP, "targeted"),
            Case.of("gen1-windows-volume-dirty", STOP, "look"), Case.of("gen2-windows-volume-dirty", STOP, "look"),
            Case.of("gen1-ems-off", CONSOLE, "console", "boot-menu"),
            Case.of("gen2-ems-off", CONSOLE, "console", "boot-menu").with("port", "2"),
            Case.of("gen2-ems-wrong", CONSOLE, "console").with("enable", "false"),
            Case.of("gen1-configure-none", DUMP, "configure", "console"),
            Case.of("gen2-configure-none", DUMP, "configure", "console").with("port", "2"),
            Case.of("gen1-configure-dump", DUMP, "collect"), Case.of("gen2-configure-dump", DUMP, "collect"));

    private static final List<Case> SEEN = new ArrayList<>();
    private static final Set<String> COVERED = new TreeSet<>();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("CASES")
    void whatWasShownIsWhatTheProgramsAreCalledWith(Case each) throws Exception {
        try (ReplayBench bench = ReplayBench.of(each.scenario(), folder)) {
            RepairFlow flow = bench.flow();
            ConfirmedPlan plan = plan(flow, each);
            RunResult result = PracticeBench.run(flow, plan);
            List<SpooledTools.Call> calls = bench.tools.seen();
            assertEquals(shown(plan), calls.stream().map(RecipeCallsTest::line).toList());
            calls.forEach(call -> assertCleanStart(bench, call));
            RunOutcome.Ran ran = assertInstanceOf(RunOutcome.Ran.class, result.outcome(), result.outcome().toString());
            assertEquals(RunStatus.VERIFIED, ran.status(), ran.note() + ran.steps());
            assertTrue(ran.safeToDetach(), ran.gate().toString());
            assertEquals(List.of(), bench.practice.loadedHives());
            keep(each, plan);
        }
    }

    private static ConfirmedPlan plan(RepairFlow flow, Case each) throws Exception {
        Recipe recipe = flow.workplace().recipes().stream()
                .filter(known -> known.id().value().equals(each.recipe())).findFirst().orElseThrow();
        Choices choices = Choices.NONE;
        for (RecipeGroup group : recipe.groups()) {
            choices = choices.withGroup(group.id(), each.groups().contains(group.id().value()));
        }
        for (var option : each.options().entrySet()) {
            choices = choices.withOption(new OptionId(option.getKey()), option.getValue());
        }
        RepairCase repair = PracticeBench.examine(flow).orElseThrow();
        for (var offer : ready(flow.plan(repair, recipe, choices)).offers()) {
            for (var candidate : offer.candidates()) {
                choices = choices.withStep(candidate.id(), true); // also what is offered and not recommended
            }
        }
        return ConfirmedPlan.of(ready(flow.plan(repair, recipe, choices)).plan());
    }

    private static Planning.Ready ready(Planning planning) {
        return assertInstanceOf(Planning.Ready.class, planning, planning.toString());
    }

    private static List<String> shown(ConfirmedPlan plan) {
        return plan.steps().stream().flatMap(step -> step.actions().stream()).filter(Action.RunTool.class::isInstance)
                .map(action -> line(((Action.RunTool) action).invocation())).toList();
    }

    /** Nothing of the environment of BootMend reaches a tool, and there is nobody to answer its questions. */
    private static void assertCleanStart(ReplayBench bench, SpooledTools.Call call) {
        var names = new ArrayList<>(call.environment().keySet());
        names.removeAll(List.of("PWD", "SHLVL", "_", "OLDPWD")); // set by the shell that stands in for the program
        names.removeIf(name -> name.startsWith("WINE")); // and those, by Wine
        assertEquals(List.of("PATH", "PATHEXT", "SystemDrive", "SystemRoot", "TEMP", "TMP", "windir"), names);
        assertEquals(bench.tools.folder().toString(), call.environment().get("PATH"));
        assertEquals("0", call.input());
    }

    /** Each argument in brackets of its own, so that it is seen where one ends. */
    private static String line(Invocation call) {
        var line = new StringBuilder(call.tool().program());
        call.arguments().forEach(argument -> line.append(" [").append(argument).append(']'));
        return line + (call.script().isEmpty() ? "" : " " + call.script());
    }

    private static String line(SpooledTools.Call call) {
        var line = new StringBuilder(call.program());
        List<String> arguments = new ArrayList<>(call.arguments());
        if (!call.script().isEmpty()) {
            assertTrue(Path.of(arguments.get(1)).isAbsolute(), arguments.toString());
            arguments.set(1, Invocation.SCRIPT);
        }
        arguments.forEach(argument -> line.append(" [").append(argument).append(']'));
        return line + (call.script().isEmpty() ? "" : " " + call.script());
    }

    private static void keep(Case each, ConfirmedPlan plan) {
        SEEN.add(each);
        plan.steps().forEach(step -> step.step().group().ifPresent(group -> COVERED.add(each.recipe() + " " + group + " "
                + step.step().operation().getClass().getSimpleName() + " " + each.generation())));
    }

    @AfterAll
    static void noOperationOfARecipeIsLeftOut() {
        if (!SEEN.equals(CASES)) {
            return; // only some were run, or one has failed
        }
        var missing = new TreeSet<>(operations());
        missing.removeAll(COVERED);
        assertEquals(Set.of(), missing);
    }

    /** Every operation that a recipe can come to: recipe, group, operation, generation. */
    private static Set<String> operations() {
        var all = new TreeSet<String>();
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            for (RecipeGroup group : recipe.groups()) {
                for (String generation : List.of("gen1", "gen2")) {
                    Guard other = generation.equals("gen1") ? Guard.GEN2 : Guard.GEN1;
                    group.steps().stream().filter(step -> !group.guards().contains(other)).forEach(step ->
                            all.add(recipe.id() + " " + group.id() + " " + operation(step.step()) + " " + generation));
                }
            }
        }
        return all;
    }

    private static String operation(RecipeStep step) {
        return switch (step.operation()) {
            case BCD_DELETE -> "DeleteElement";
            case BCD_SET -> "SetElement";
            case BCD_SET_DEVICE -> "SetDevice";
            case BCD_EMS -> "SetEms";
            case BCD_EMS_SETTINGS -> "SetEmsSettings";
            case REG_SET -> "EditRegistry";
            case PART_ACTIVE -> "SetActive";
            case FS_CHECK -> "CheckFileSystem";
            case BOOT_REBUILD -> "RebuildBootFiles";
            case DUMP_COLLECT -> "CollectDump";
        };
    }
}
