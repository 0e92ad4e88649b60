package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.diagnose.SymptomCatalogue;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.FindingId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Planning;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.recipe.Recipe;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the disk says decides which recipe comes first. */
class RecommendationTest {

    @TempDir
    Path folder;

    static Stream<String> healthy() {
        return PracticeCatalogue.all().stream().filter(PracticeScenario::isHealthy).map(PracticeScenario::name);
    }

    static Stream<String> repairable() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isPresent())
                .map(PracticeScenario::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("healthy")
    void onAHealthyDiskNothingIsBrokenAndNothingIsRecommended(String scenario) throws Exception {
        RepairCase repair = examined(scenario).orElseThrow();
        assertEquals(List.of(), repair.diagnosis().of(Severity.BROKEN));
        assertEquals(List.of(), repair.recommendations().stream().filter(Recommendation::recommended).toList());
    }

    /** What no recipe repairs: of the machines without a repair, those that no reference or missing store asks one for. */
    static Stream<String> reported() {
        Set<FindingId> asking = Set.of(FindingIds.IMC_IN_BCD, FindingIds.STORE_MISSING);
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isEmpty() && !scenario.isHealthy()
                && scenario.hasTarget() && Collections.disjoint(scenario.findings(), asking)).map(PracticeScenario::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reported")
    void whatNoRecipeRepairsIsExplainedAndNothingIsRecommended(String scenario) throws Exception {
        RepairCase repair = examined(scenario).orElseThrow();
        assertEquals(List.of(), repair.recommendations().stream().filter(Recommendation::recommended).toList());
        repair.diagnosis().of(Severity.BROKEN).forEach(finding -> {
            assertEquals(List.of(), finding.recipes(), finding.title());
            assertTrue(finding.meaning().contains("BootMend does not "), finding.meaning());
        });
    }

    /** Where the disk cannot show the fault, nothing is recommended, and the screen decides. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("repairable")
    void theFirstRecommendationRepairsTheFault(String scenario) throws Exception {
        RepairFlow flow = PracticeBench.of(scenario, folder.resolve("m")).flow();
        RepairCase repair = PracticeBench.examine(flow).orElseThrow();
        Recommendation first = repair.recommendations().getFirst();
        if (!first.recommended()) {
            assertEquals(List.of(), repair.diagnosis().of(Severity.BROKEN));
            return;
        }
        PracticeScenario made = PracticeCatalogue.named(scenario).orElseThrow();
        var expected = made.repair().orElseThrow();
        Planning planning = flow.plan(repair, first.recipe(), Choices.NONE);
        var ready = assertInstanceOf(Planning.Ready.class, planning, planning::toString);
        if (first.recipe().id().equals(expected.recipe())) {
            List<String> chosen = planning.offers().stream().filter(offer -> !offer.chosen().isEmpty())
                    .map(GroupOffer::group).map(group -> group.id().value()).toList();
            assertTrue(chosen.containsAll(expected.groups()), chosen + " lacks one of " + expected.groups());
        } else {
            assertEquals(List.of(), flow.examine(ready.plan().after(), repair.target()).diagnosis().of(Severity.BROKEN)
                    .stream().filter(finding -> !made.rest().findings().contains(finding.id())).toList());
        }
    }

    /** The boot menu of the firmware names no recipe; the screen does, and what the disk contradicts is not recommended. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"gen1, CONFIG INITIALIZATION FAILED, stop-0x67-imc, true", "gen2, stays black, serial-console-ems, true",
            "gen2, 0x7B, inaccessible-boot-device, false", "gen1, Boot failure, boot-failure-bcd, false",
            "gen2, Preparing to configure, preparing-to-configure-windows, false",
            "gen1-imc, stays black, serial-console-ems, true", "gen2-imc-registry, 0x67, stop-0x67-imc, true",
            "gen2-imc, 0x7B, stop-0x67-imc, true", "gen2-imc-bcd, Boot failure, stop-0x67-imc, true",
            "gen1-devices-other-disk, 0x7B, inaccessible-boot-device, true",
            "gen1-devices-other-disk, 0xC000000E, boot-failure-bcd, true",
            "gen1-active-flag-none, 0x67, boot-failure-bcd, true",
            "gen2-configure-none, Getting Windows ready, preparing-to-configure-windows, true"})
    void theScreenDecidesWhereTheDiskDoesNot(String scenario, String screen, String recipe, boolean recommended)
            throws Exception {
        Symptom symptom = SymptomCatalogue.search(screen).getFirst();
        Recommendation first = examined(scenario).orElseThrow().told(Optional.of(symptom)).recommendations().getFirst();
        assertEquals(recipe, first.recipe().id().value());
        assertEquals(recommended, first.recommended());
    }

    /** The second remedy for 0x67 says by itself when it is meant. */
    @Test
    void theRegistryPartExplainsItselfWhereNoEntryRefersToAHive() throws Exception {
        RepairFlow flow = PracticeBench.of("gen2-imc-registry", folder.resolve("m")).flow();
        RepairCase repair = PracticeBench.examine(flow).orElseThrow()
                .told(Optional.of(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED));
        Recommendation first = repair.recommendations().getFirst();
        assertTrue(first.asked() && first.contradicted());
        Planning planning = flow.plan(repair, first.recipe(), Choices.NONE);
        GroupOffer registry = planning.offers().stream().filter(offer -> offer.group().id().value().equals("registry"))
                .findFirst().orElseThrow();
        assertTrue(registry.notes().getFirst().contains("Tick this when the screen shows stop code 0x67"),
                registry.notes()::toString);
    }

    /** Whoever types what a recipe is for finds a screen that leads to that recipe. */
    @Test
    void everyCodeAndScreenTextOfARecipeLeadsToIt() {
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            Stream.concat(recipe.codes().stream(), recipe.screenText().stream()).forEach(text -> assertTrue(
                    SymptomCatalogue.search(text).stream().anyMatch(symptom -> symptom.recipes().contains(recipe.id())),
                    () -> text + " does not lead to " + recipe.id()));
        }
    }

    private Optional<RepairCase> examined(String scenario) throws Exception {
        return PracticeBench.examine(PracticeBench.of(scenario, folder.resolve("m")).flow());
    }
}
