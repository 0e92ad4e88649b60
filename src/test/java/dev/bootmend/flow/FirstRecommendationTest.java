package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.diagnose.SymptomCatalogue;
import dev.bootmend.model.FindingId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On every machine with a fault, the recipe that comes first, with nothing chosen, takes the fault away; where another
 * repair has to follow, that is said before and after the run.
 */
class FirstRecommendationTest {

    /** What the screen of a machine shows that one of these recipes is for. */
    private static final Map<String, Symptom> SCREENS = Map.of(
            "stop-0x67-imc", SymptomCatalogue.CONFIG_INITIALIZATION_FAILED,
            "inaccessible-boot-device", SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE,
            "boot-failure-bcd", SymptomCatalogue.BOOT_FAILURE,
            "preparing-to-configure-windows", SymptomCatalogue.PREPARING,
            "serial-console-ems", SymptomCatalogue.NO_ACCESS);
    /** No fault of the disk shows it, so the screen has to be told. */
    private static final Set<String> ONLY_ON_THE_SCREEN = Set.of("serial-console-ems");
    /** The second remedy is never ticked by itself. */
    private static final Set<String> SECOND_REMEDY = Set.of("gen1-imc-registry", "gen1-single-imc-registry",
            "gen2-imc-registry");
    /** What is no fault, or what no recipe takes away: an update that waits, and the dump that was copied. */
    private static final Set<String> STAYS = Set.of("servicing-pending", "memory-dump-found", "memory-dump-valid",
            "memory-dump-of-nmi", "memory-dump-truncated", "memory-dump-none", "dump-settings-complete",
            "ems-on", "ems-port-set");

    @TempDir
    Path folder;

    /** Each machine with no screen told, and with what its screen shows. */
    static Stream<Arguments> machines() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isPresent()).flatMap(scenario -> {
            String recipe = scenario.repair().orElseThrow().recipe().value();
            boolean hidden = ONLY_ON_THE_SCREEN.contains(recipe) || SECOND_REMEDY.contains(scenario.name());
            Arguments told = Arguments.of(scenario.name(), SCREENS.get(recipe).label());
            return hidden ? Stream.of(told) : Stream.of(Arguments.of(scenario.name(), ""), told);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("machines")
    void theFirstRecommendationRepairsIt(String name, String screen) throws Exception {
        PracticeScenario scenario = PracticeCatalogue.named(name).orElseThrow();
        PracticeBench bench = PracticeBench.of(name, folder.resolve("m"));
        Optional<Symptom> symptom = SymptomCatalogue.all().stream().filter(one -> one.label().equals(screen)).findFirst();
        RepairCase repair = PracticeBench.examine(bench.flow()).orElseThrow().told(symptom);
        Recommendation first = repair.recommendations().getFirst();
        assertTrue(first.recommended(), () -> first.recipe().id() + " is first and not recommended");
        Planning planning = bench.flow().plan(repair, first.recipe(), choices(scenario, first));
        ConfirmedPlan plan = ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
        Remainder expected = bench.flow().remainder(plan.plan());
        RunResult result = PracticeBench.run(bench.flow(), plan);
        ToolFaultsTest.assertVerified(result);
        gone(scenario, first, repair.diagnosis(), result.after().orElseThrow());
        assertEquals(ids(expected.broken()), ids(result.rest().broken()), "what stays is said beforehand");
        assertEquals(expected.next().map(Recipe::id), result.rest().next().map(Recipe::id));
        assertEquals(scenario.rest().repairs().stream().map(PracticeRepair::recipe).findFirst(),
                result.rest().next().map(Recipe::id));
    }

    /** The defaults, but for the remedy that somebody has to tick. */
    private static Choices choices(PracticeScenario scenario, Recommendation first) {
        return SECOND_REMEDY.contains(scenario.name())
                ? Choices.NONE.withGroup(first.recipe().groups().get(1).id(), true) : Choices.NONE;
    }

    private static void gone(PracticeScenario scenario, Recommendation first, Diagnosis before, Diagnosis after) {
        Set<FindingId> broken = ids(after.of(Severity.BROKEN));
        assertTrue(scenario.rest().findings().containsAll(broken), broken::toString);
        assertTrue(scenario.rest().findings().stream().allMatch(after::states), () -> after.facts().toString());
        var left = new ArrayList<String>();
        for (FindingId id : scenario.findings()) {
            assertTrue(before.states(id), () -> "not found: " + id);
            boolean addressed = before.finding(id).orElseThrow().recipes().contains(first.recipe().id());
            if (addressed && after.states(id) && !STAYS.contains(id.value()) && !isReady(id, after)
                    && !scenario.rest().findings().contains(id)) {
                left.add(id.value());
            }
        }
        assertEquals(List.of(), left);
    }

    private static Set<FindingId> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.toSet());
    }

    /** A generation 2 machine learns the port from its firmware. */
    private static boolean isReady(FindingId id, Diagnosis after) {
        return id.equals(FindingIds.EMS_PORT_UNSET) && after.states(FindingIds.EMS_READY);
    }
}
