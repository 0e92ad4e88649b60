package dev.bootmend.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.diagnose.WatchedFiles;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.probe.ProbeScope;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios, and whether an examination finds in each what the catalogue says. */
class PracticeCatalogueTest {

    private static final ProbeScope SCOPE = new ProbeScope(WatchedFiles.controlSetKeys(), WatchedFiles.paths());

    @TempDir
    Path folder;

    static List<PracticeScenario> scenarios() {
        return PracticeCatalogue.all();
    }

    @Test
    void everyNameIsGivenOnceAndBeginsWithItsLayout() {
        var names = new HashSet<String>();
        for (PracticeScenario scenario : scenarios()) {
            assertTrue(names.add(scenario.name()), scenario.name());
            assertTrue((scenario.name() + "-").startsWith(scenario.layout().prefix() + "-"), scenario.name());
            assertEquals(Optional.of(scenario), PracticeCatalogue.named(scenario.name()));
        }
        assertTrue(names.containsAll(List.of("gen1", "gen1-single", "gen2", "gen1-imc", "gen1-single-imc", "gen2-imc",
                "gen2-imc-bcd", "gen2-imc-registry", "gen1-imc-entries", "gen2-imc-entries", "gen2-imc-controlset",
                "gen2-imc-deliberate", "gen2-two-windows", "gen2-collision", "gen2-bitlocker", "gen1-dynamic", "gen2-4k",
                "gen1-several", "gen2-several")), "names that are in use are kept");
    }

    @Test
    void everyTraitIsPractised() {
        Set<PracticeTrait> used = scenarios().stream().flatMap(scenario -> scenario.traits().stream())
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(PracticeTrait.class), EnumSet.copyOf(used));
    }

    @Test
    void everyFaultIsDescribedInFewWords() {
        for (PracticeScenario scenario : scenarios()) {
            String fault = scenario.fault();
            assertEquals(scenario.isHealthy(), fault.isEmpty());
            assertTrue(fault.isEmpty() || fault.endsWith("."), scenario.name());
            assertTrue(fault.length() <= 280, scenario.name() + " takes " + fault.length() + " characters");
        }
    }

    @Test
    void everyFindingOfAScenarioIsOneThatTheChecksKnow() {
        for (PracticeScenario scenario : scenarios()) {
            assertTrue(FindingIds.ALL.containsAll(scenario.findings()), scenario.name() + ": " + scenario.findings());
            assertEquals(scenario.isHealthy() || !scenario.hasTarget(), scenario.findings().isEmpty(), scenario.name());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void anExaminationFindsWhatTheScenarioSaysAndNothingElse(PracticeScenario scenario) throws Exception {
        MachineSnapshot machine = PracticeFixture.create(scenario, 4, folder.resolve("m")).probe().look(SCOPE);
        TargetSearch search = TargetFinder.find(machine, Optional.empty(), Optional.empty());
        assertEquals(scenario.hasTarget(), search instanceof TargetSearch.Found, search.toString());
        if (search instanceof TargetSearch.Found(var target)) {
            Diagnosis diagnosis = Examiner.examine(machine, target);
            var missing = new TreeSet<FindingId>(scenario.findings());
            missing.removeIf(diagnosis::states);
            assertEquals(Set.of(), missing, () -> "found: " + diagnosis.facts());
            for (Severity severity : List.of(Severity.BROKEN, Severity.UNCHECKED, Severity.NOTE)) {
                var more = new TreeSet<>(diagnosis.of(severity).stream().map(Finding::id).toList());
                more.removeAll(scenario.findings());
                assertEquals(Set.of(), more, severity.toString());
            }
        }
    }
}
