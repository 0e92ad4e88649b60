package dev.bootmend.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.diagnose.WatchedFiles;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.PlanRequest;
import dev.bootmend.plan.Planner;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Prediction;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeGroup;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan predicts is what the tools do, step by step, and the repair that a scenario names repairs it. */
class PredictedRepairTest {

    private static final ProbeScope SCOPE = scope();

    @TempDir
    Path folder;

    /** What the checks and the recipes need to see. */
    private static ProbeScope scope() {
        var keys = new HashSet<>(WatchedFiles.controlSetKeys());
        var files = new HashSet<>(WatchedFiles.paths());
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            recipe.keys().forEach(key -> keys.add(key.below()));
            files.addAll(recipe.files());
        }
        return new ProbeScope(keys, files);
    }

    static Stream<PracticeScenario> repairable() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isPresent());
    }

    static Stream<PracticeScenario> others() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repairable")
    void everyStepDoesWhatItPredicted(PracticeScenario scenario) throws Exception {
        var machine = PracticeFixture.create(scenario, 21, folder.resolve("m"));
        Planning.Ready ready = assertInstanceOf(Planning.Ready.class, plan(machine, scenario));
        var open = new ArrayList<FileRef>();
        for (ConfirmedPlan.ConfirmedStep step : ConfirmedPlan.of(ready.plan()).steps()) {
            assertFalse(step.actions().isEmpty(), step.title());
            for (Action action : step.actions()) {
                carryOut(machine, action);
            }
            MachineSnapshot now = machine.probe().look(SCOPE);
            var surprises = Changes.between(expected(step, now, open), now).stream()
                    .filter(change -> !(change instanceof Change.File)).toList();
            assertEquals(List.of(), surprises, step.title());
        }
        assertRepaired(machine, scenario);
    }

    @Test
    void theSecondAttemptOfTheArticleMakesTheEntryIndependentOfTheDisk() throws Exception {
        PracticeScenario scenario = PracticeCatalogue.named("gen1-single-boot-as-device").orElseThrow();
        var machine = PracticeFixture.create(scenario, 23, folder.resolve("m"));
        Planning.Ready ready = assertInstanceOf(Planning.Ready.class, plan(machine, scenario));
        for (ConfirmedPlan.ConfirmedStep step : ConfirmedPlan.of(ready.plan()).steps()) {
            for (Action action : step.actions()) {
                carryOut(machine, action);
            }
        }
        var store = machine.probe().look(SCOPE).stores().values().stream().flatMap(read -> read.toOptional().stream())
                .findFirst().orElseThrow();
        var boot = new BootValue.Device(new BootDevice.Boot(), Guid.ZERO);
        assertEquals(boot, store.bootManager().orElseThrow().element(BootElements.DEVICE).orElseThrow().value());
        BootObject entry = store.loaders().stream().filter(loader -> loader.element(BootElements.WIN_PE).isEmpty()).findFirst().orElseThrow();
        assertEquals(boot, entry.element(BootElements.DEVICE).orElseThrow().value());
        assertEquals(boot, entry.element(BootElements.OS_DEVICE).orElseThrow().value());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void aMachineWithoutARepairIsNotChangedByDefault(PracticeScenario scenario) throws Exception {
        var machine = PracticeFixture.create(scenario, 22, folder.resolve("m"));
        MachineSnapshot before = machine.probe().look(SCOPE);
        if (TargetFinder.find(before, Optional.empty(), Optional.empty()) instanceof TargetSearch.Found(RepairTarget target)) {
            Recipe recipe = RecipeBook.shipped().recipes().getFirst();
            Planning planning = Planner.plan(request(recipe, target, before, Choices.NONE));
            assertFalse(planning instanceof Planning.Ready, planning.toString());
        } else {
            assertFalse(scenario.hasTarget(), "a machine without a doubt has a target");
        }
    }

    /** What a step left open counts as predicted, in the steps behind it, too. */
    private static MachineSnapshot expected(ConfirmedPlan.ConfirmedStep step, MachineSnapshot now, List<FileRef> open) {
        if (step.after() instanceof Prediction.Partial partial) {
            open.addAll(partial.open());
            assertEquals(List.of(), partial.unmet(now), step.title());
        }
        return new Prediction.Partial(step.after().machine(), "", open, List.of()).completed(now);
    }

    private static void carryOut(PracticeMachine machine, Action action) throws Exception {
        switch (action) {
            case Action.RunTool(var invocation) -> {
                ToolResult result = machine.tools().run(invocation, line -> { });
                assertTrue(action.succeededWith(result.exitCode()), action + "\n" + result.output());
            }
            case Action.SetAside(var hive, var to) -> move(machine.writer(hive.partition()).toOptional().orElseThrow(),
                    hive.path(), to.path());
            case Action.CollectFile(var file, var size, var description) -> assertEquals(size,
                    machine.reader(file.partition()).toOptional().orElseThrow().file(file.path()).toOptional().orElseThrow().size());
            case Action.RestoreFile ignored -> throw new AssertionError("a repair restores nothing");
            case Action.DeleteFile ignored -> throw new AssertionError("a repair deletes no file");
        }
    }

    private static void move(VolumeWriter volume, VolumePath from, VolumePath to) throws IOException {
        for (String ending : List.of("", ".LOG", ".LOG1", ".LOG2")) {
            VolumePath source = from.parent().child(from.name() + ending);
            if (volume.open(source) instanceof Reading.Known<VolumeReader.OpenFile>(var file)) {
                byte[] content = new byte[Math.toIntExact(file.size())];
                try (file) {
                    file.read(0, ByteBuffer.wrap(content));
                }
                volume.write(to.parent().child(to.name() + ending), content);
                volume.delete(source);
            }
        }
    }

    private static void assertRepaired(PracticeMachine machine, PracticeScenario scenario) throws Exception {
        MachineSnapshot after = machine.probe().look(SCOPE);
        Diagnosis diagnosis = Examiner.examine(after, target(after));
        PracticeRepair repair = scenario.repair().orElseThrow();
        switch (repair.recipe().value()) {
            case "stop-0x67-imc" -> {
                assertTrue(diagnosis.states(FindingIds.NO_IMC_IN_BCD));
                assertEquals(repair.groups().contains("registry") || scenario.has(PracticeTrait.IMC_POLICY_SET),
                        diagnosis.states(FindingIds.IMC_REGISTRY_POLICY_SET));
            }
            case "boot-failure-bcd", "inaccessible-boot-device" -> {
                Set<FindingId> rest = scenario.rest().findings();
                assertEquals(!rest.contains(FindingIds.IMC_IN_BCD), diagnosis.states(FindingIds.BOOT_CHAIN_GOOD));
                assertEquals(rest, scenario.findings().stream().filter(diagnosis::states).collect(Collectors.toSet()));
                assertEquals(List.of(), diagnosis.of(Severity.BROKEN).stream().map(Finding::id)
                        .filter(broken -> !rest.contains(broken)).toList());
            }
            case "serial-console-ems" -> assertTrue(diagnosis.states(FindingIds.EMS_ON));
            case "preparing-to-configure-windows" -> assertFalse(diagnosis.states(FindingIds.DUMP_SETTINGS_NO_NMI));
            default -> throw new AssertionError("nobody says what " + repair.recipe() + " repairs");
        }
        if (!repair.groups().contains("collect")) {
            assertInstanceOf(Planning.NothingToDo.class, plan(machine, scenario), "a second run changes nothing");
        }
        assertEquals(List.of(), machine.loadedHives());
    }

    /** The plan with exactly the groups of the scenario's repair ticked. */
    private static Planning plan(PracticeMachine machine, PracticeScenario scenario) throws Exception {
        PracticeRepair repair = scenario.repair().orElseThrow();
        Recipe recipe = RecipeBook.shipped().recipe(repair.recipe()).orElseThrow();
        var choices = Choices.NONE;
        for (RecipeGroup group : recipe.groups()) {
            choices = choices.withGroup(group.id(), repair.groups().contains(group.id().value()));
        }
        for (var option : repair.options().entrySet()) {
            choices = choices.withOption(new OptionId(option.getKey()), option.getValue());
        }
        for (String group : repair.groups()) {
            assertTrue(choices.groups().containsKey(new GroupId(group)), "the recipe has a group " + group);
        }
        MachineSnapshot before = machine.probe().look(SCOPE);
        return Planner.plan(request(recipe, target(before), before, choices));
    }

    private static PlanRequest request(Recipe recipe, RepairTarget target, MachineSnapshot machine, Choices choices) {
        return new PlanRequest(recipe, target, machine, Examiner.examine(machine, target).facts(), choices,
                new RunId("20261120-200312-a1b2"), Set.of(), ValueCodec::encode);
    }

    private static RepairTarget target(MachineSnapshot machine) {
        return assertInstanceOf(TargetSearch.Found.class,
                TargetFinder.find(machine, Optional.empty(), Optional.empty())).target();
    }
}
