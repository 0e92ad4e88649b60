package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeMachine;
import dev.bootmend.practice.PracticeMachines;
import dev.bootmend.practice.PracticeScenario;
import dev.bootmend.practice.PracticeTrait;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.probe.SnapshotBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from bytes on practice machines to what the user is told. */
class PracticeMachinesTest {

    private static final Set<PracticeTrait> REFUSED =
            Set.of(PracticeTrait.IDENTITY_COLLISION, PracticeTrait.BITLOCKER_LOCKED, PracticeTrait.DYNAMIC_DISK);
    private static final Set<PracticeTrait> IMC = Set.of(PracticeTrait.IMC_ON_DEFAULT_ENTRY,
            PracticeTrait.IMC_ON_SEVERAL_ENTRIES);

    /** Scenarios with any other trait are tested where they are made. */
    private static final Set<PracticeTrait> DIAGNOSED_HERE = Set.of(PracticeTrait.IMC_ON_DEFAULT_ENTRY,
            PracticeTrait.IMC_ON_SEVERAL_ENTRIES,
            PracticeTrait.IMC_FILE_PRESENT, PracticeTrait.IMC_POLICY_SET, PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT,
            PracticeTrait.SYSTEM_HIVE_NOT_CLOSED, PracticeTrait.DUMP_ON_TEMPORARY_DISK, PracticeTrait.SECTORS_OF_4096);

    @TempDir
    private Path folder;

    static Stream<PracticeScenario> refused() {
        return scenarios().filter(scenario -> hasAny(scenario, REFUSED));
    }

    static Stream<PracticeScenario> found() {
        return scenarios().filter(scenario -> DIAGNOSED_HERE.containsAll(scenario.traits()));
    }

    static Stream<PracticeScenario> ambiguous() {
        return scenarios().filter(scenario -> scenario.traits().contains(PracticeTrait.SECOND_WINDOWS));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aDiskThatMustNotBeTouchedIsRefusedWithARemedy(PracticeScenario scenario) throws Exception {
        TargetSearch.Refused refused = assertInstanceOf(TargetSearch.Refused.class, search(look(scenario)));
        assertTrue(!refused.reason().isBlank() && !refused.remedy().isBlank(), refused.toString());
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void twoWindowsAreAskedAboutAndEachCanBeChosen(PracticeScenario scenario) throws Exception {
        MachineSnapshot machine = look(scenario);
        TargetSearch.Choose choose = assertInstanceOf(TargetSearch.Choose.class, search(machine));
        assertEquals(2, choose.candidates().size());
        for (TargetSearch.Candidate candidate : choose.candidates()) {
            assertInstanceOf(TargetSearch.Found.class, TargetFinder.find(machine, Optional.empty(),
                    Optional.of(candidate.windows())));
        }
    }

    @ParameterizedTest
    @MethodSource("found")
    void theDiagnosisIsTheDocumentedFault(PracticeScenario scenario) throws Exception {
        MachineSnapshot machine = look(scenario);
        Diagnosis diagnosis = Examiner.examine(machine, assertInstanceOf(TargetSearch.Found.class, search(machine))
                .target());
        boolean stops = hasAny(scenario, IMC) && !scenario.traits().contains(PracticeTrait.IMC_FILE_PRESENT);
        assertEquals(stops ? "It stops at the boot entry" : "The boot chain is complete", diagnosis.headline());
        assertEquals(stops ? List.of(FindingIds.IMC_IN_BCD) : List.of(), diagnosis.of(Severity.BROKEN).stream()
                .map(Finding::id).toList());
        assertEquals(hasAny(scenario, IMC), !diagnosis.states(FindingIds.NO_IMC_IN_BCD));
        assertEquals(agreement(stops, hasAny(scenario, IMC)),
                Agreement.between(SymptomCatalogue.CONFIG_INITIALIZATION_FAILED, diagnosis).kind());
        assertTraits(scenario, diagnosis);
    }

    private static void assertTraits(PracticeScenario scenario, Diagnosis diagnosis) {
        assertEquals(scenario.traits().contains(PracticeTrait.IMC_FILE_PRESENT),
                diagnosis.states(FindingIds.IMC_HIVE_PRESENT));
        assertEquals(scenario.traits().contains(PracticeTrait.IMC_POLICY_SET),
                diagnosis.states(FindingIds.IMC_REGISTRY_POLICY_SET));
        assertEquals(scenario.traits().contains(PracticeTrait.SYSTEM_HIVE_NOT_CLOSED),
                diagnosis.states(FindingIds.SYSTEM_HIVE_NOT_CLOSED));
        assertEquals(scenario.traits().contains(PracticeTrait.DUMP_ON_TEMPORARY_DISK),
                diagnosis.states(FindingIds.MEMORY_DUMP_UNCHECKED));
        assertEquals(scenario.traits().contains(PracticeTrait.SECOND_CONTROL_SET_IS_DEFAULT),
                diagnosis.states(FindingIds.CONTROL_SET_DIFFERS));
    }

    private static Agreement.Kind agreement(boolean stops, boolean asks) {
        if (stops) {
            return Agreement.Kind.AGREES;
        }
        return asks ? Agreement.Kind.CANNOT_TELL : Agreement.Kind.CONTRADICTS;
    }

    private MachineSnapshot look(PracticeScenario scenario) throws Exception {
        PracticeMachines.create(scenario, 1, folder.resolve(scenario.name()));
        PracticeMachine machine = PracticeMachine.open(folder.resolve(scenario.name()), () -> new WindowsTime(0), () ->
                Guid.ZERO);
        return new SnapshotBuilder(machine, machine).look(new ProbeScope(WatchedFiles.controlSetKeys(),
                WatchedFiles.paths()));
    }

    private static TargetSearch search(MachineSnapshot machine) {
        return TargetFinder.find(machine, Optional.empty(), Optional.empty());
    }

    private static Stream<PracticeScenario> scenarios() {
        return PracticeCatalogue.all().stream();
    }

    private static boolean hasAny(PracticeScenario scenario, Set<PracticeTrait> traits) {
        return scenario.traits().stream().anyMatch(traits::contains);
    }
}
