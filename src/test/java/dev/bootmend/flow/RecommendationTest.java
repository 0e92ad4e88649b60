package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Planning;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
        var expected = PracticeCatalogue.named(scenario).orElseThrow().repair().orElseThrow();
        Planning planning = flow.plan(repair, first.recipe(), Choices.NONE);
        var ready = assertInstanceOf(Planning.Ready.class, planning, planning::toString);
        if (first.recipe().id().equals(expected.recipe())) {
            List<String> chosen = planning.offers().stream().filter(offer -> !offer.chosen().isEmpty())
                    .map(GroupOffer::group).map(group -> group.id().value()).toList();
            assertTrue(chosen.containsAll(expected.groups()), chosen + " lacks one of " + expected.groups());
        } else {
            assertEquals(List.of(), flow.examine(ready.plan().after(), repair.target()).diagnosis().of(Severity.BROKEN));
        }
    }

    private Optional<RepairCase> examined(String scenario) throws Exception {
        return PracticeBench.examine(PracticeBench.of(scenario, folder.resolve("m")).flow());
    }
}
