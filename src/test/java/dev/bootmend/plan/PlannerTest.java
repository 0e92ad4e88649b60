package dev.bootmend.plan;

import static dev.bootmend.plan.Requests.BCD;
import static dev.bootmend.plan.Requests.REGISTRY;
import static dev.bootmend.plan.Snapshots.LOADER;
import static dev.bootmend.plan.Snapshots.SETTINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ControlSetSelection;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.recipe.Guard;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannerTest {

    private static final String MOUNT = "HKLM\\BOOTMEND_20261120-200312-a1b2_SYSTEM";

    @ParameterizedTest
    @EnumSource(Generation.class)
    void theWholeRecipeRunsExactlyTheseCommands(Generation generation) {
        String store = generation == Generation.GEN1 ? "S:\\Boot\\BCD" : "S:\\EFI\\Microsoft\\Boot\\BCD";
        PlanRequest request = Requests.of(generation);
        Plan plan = ready(request.with(Choices.NONE.withGroup(REGISTRY, true))).plan();
        String key = MOUNT + "\\ControlSet001\\Control\\InitialMachineConfig\\";
        assertEquals(List.of("diskpart /s <script>",
                "bcdedit /store " + store + " /deletevalue " + LOADER.braced() + " imcdevice",
                "bcdedit /store " + store + " /deletevalue " + LOADER.braced() + " imchivename",
                "reg load " + MOUNT + " F:\\Windows\\System32\\config\\SYSTEM",
                "reg add " + key + "_Global /v ErrorControlPolicy /t REG_DWORD /d 0 /f",
                "reg add " + key + "System /v ErrorControlPolicy /t REG_DWORD /d 0 /f",
                "reg unload " + MOUNT,
                "diskpart /s <script>"), commands(plan));
        assertEquals(List.of(Step.Purpose.PREPARE, Step.Purpose.REPAIR, Step.Purpose.REPAIR, Step.Purpose.REPAIR,
                Step.Purpose.CLEAN_UP), plan.steps().stream().map(Step::purpose).toList());
    }

    @Test
    void byDefaultOnlyTheReferenceIsDeleted() {
        Planning.Ready ready = ready(Requests.of(Generation.GEN2));
        assertEquals(List.of("Give the EFI system partition the letter S:", "Delete imcdevice from Windows Server 2019",
                "Delete imchivename from Windows Server 2019", "Take the letter S: from the EFI system partition"),
                titles(ready.plan()));
        assertEquals(List.of("I have a copy or snapshot of this disk."), ready.confirmations().stream()
                .map(Confirmation::text).toList());
        assertEquals(2, ready.plan().changes().size());
        assertEquals(List.of("Set ErrorControlPolicy = 0 in 2 keys of ControlSet001"), titles(ready.offers().get(1)));
        assertEquals(2, ready.plan().warnings().size());
    }

    @Test
    void afterwardsThereIsNothingToDo() {
        Plan plan = ready(Requests.of(Generation.GEN2).with(Choices.NONE.withGroup(REGISTRY, true))).plan();
        assertEquals(Changes.between(plan.before(), plan.after()), plan.changes());
        PlanRequest again = Requests.on(Requests.of(Generation.GEN2), plan.after())
                .with(Choices.NONE.withGroup(REGISTRY, true));
        var nothing = assertInstanceOf(Planning.NothingToDo.class, Planner.plan(again));
        assertEquals(List.of(), nothing.plan().steps());
        assertEquals(List.of("Remove the reference from the boot entries: No entry of the store has imcdevice."
                + " No entry of the store has imchivename.",
                "Let Windows start without the configuration: already in place."), nothing.reasons());
    }

    @Test
    void untickingAStepKeepsTheIdsOfAllOthersAndComputesThePlanAgain() {
        PlanRequest request = Requests.of(Generation.GEN2);
        List<StepId> all = ready(request).plan().steps().stream().map(Step::id).toList();
        StepId first = all.get(1);
        Planning.Ready fewer = ready(request.with(Choices.NONE.withStep(first, false)));
        assertEquals(all.stream().filter(id -> !id.equals(first)).toList(), fewer.plan().steps().stream().map(Step::id)
                .toList());
        assertEquals(1, fewer.plan().changes().size());
        assertEquals(List.of(false, true), fewer.offers().getFirst().candidates().stream().map(Candidate::ticked)
                .toList());
        var none = Planner.plan(request.with(Choices.NONE.withGroup(BCD, false)));
        assertEquals(List.of("Remove the reference from the boot entries: not ticked.",
                "Let Windows start without the configuration: not ticked."),
                assertInstanceOf(Planning.NothingToDo.class, none).reasons());
    }

    @Test
    void everyLoaderAndTheInheritedSettingsAreSwept() {
        Guid other = Guid.of("c0ffee00-0000-4000-8000-000000000001");
        MachineSnapshot machine = edit(Snapshots.machine(Generation.GEN2), store -> store
                .with(Snapshots.loader(other, "Windows Server 2019", true))
                .with(store.object(SETTINGS).orElseThrow().with(Snapshots.imcDevice())));
        assertEquals(Set.of("Delete imcdevice from Windows Server 2019 (b3a1c0de)",
                "Delete imcdevice from Windows Server 2019 (c0ffee00)",
                "Delete imcdevice from Boot Loader Settings", "Delete imchivename from Windows Server 2019 (b3a1c0de)",
                "Delete imchivename from Windows Server 2019 (c0ffee00)"), ready(Requests.of(Generation.GEN2, machine))
                .plan().steps().stream()
                .filter(step -> step.purpose() == Step.Purpose.REPAIR).map(step -> step.operation().title(machine))
                .collect(Collectors.toSet()));
    }

    @Test
    void theSameCodeOnAnotherKindOfEntryIsOfferedByItsCodeAndNotTicked() {
        MachineSnapshot machine = edit(Snapshots.machine(Generation.GEN2),
                store -> store.with(store.object(Snapshots.RESUME).orElseThrow().with(Snapshots.imcDevice())));
        Planning.Ready ready = ready(Requests.of(Generation.GEN2, machine));
        Candidate other = ready.offers().getFirst().candidates().stream().filter(candidate -> !candidate.ticked())
                .findFirst().orElseThrow();
        assertEquals("Delete custom:21000138 from Windows Resume Application", other.title());
        assertTrue(ready.offers().getFirst().notes().stream().anyMatch(note -> note.contains("is no Windows entry")));
        assertEquals(3, ready(ready.plan().before(), other.id()).plan().changes().size());
    }

    @Test
    void anAliasThatStandsInTheStoreIsNeverAddressed() {
        Guid current = Guid.of("fa926493-6f1c-4193-a414-58f0b2456d1e");
        MachineSnapshot machine = edit(Snapshots.machine(Generation.GEN2), store ->
                store.with(Snapshots.loader(current, "Alias", true)));
        assertEquals(2, ready(Requests.of(Generation.GEN2, machine)).plan().changes().size());
    }

    @Test
    void aHiveThatExistsStartsTheGroupUntickedAndTheUserMayStillTickIt() {
        PlanRequest request = facts(Requests.of(Generation.GEN2), "imc-hive-present");
        GroupOffer offer = Planner.plan(request).offers().getFirst();
        assertFalse(offer.ticked());
        assertTrue(offer.notes().getFirst().contains("on purpose"));
        assertEquals(2, offer.candidates().size());
        assertEquals(2, ready(request.with(Choices.NONE.withGroup(BCD, true))).plan().changes().size());
    }

    @Test
    void theDiskConfirmsOrContradictsTheRecipe() {
        var machine = Snapshots.machine(Generation.GEN2);
        Recipe recipe = Requests.recipe();
        assertEquals(Assessment.Fit.CONFIRMED, Assessment.of(recipe, Snapshots.target(Generation.GEN2), machine,
                Set.of()).fit());
        MachineSnapshot healed = ready(Requests.of(Generation.GEN2)).plan().after();
        assertEquals(Assessment.Fit.CONTRADICTED, Assessment.of(recipe, Snapshots.target(Generation.GEN2), healed,
                Set.of()).fit());
        MachineSnapshot unreadable = machine.withStore(Snapshots.store(Generation.GEN2),
                Reading.unreadable(new Problem("BCD", "in use", "")));
        assertEquals(Assessment.Fit.OPEN, Assessment.of(recipe, Snapshots.target(Generation.GEN2), unreadable, Set.of())
                .fit());
    }

    @Test
    void lettersThatAreTakenAreAvoidedAndGivenBackInReverseOrder() {
        PlanRequest request = Requests.on(Requests.of(Generation.GEN2),
                new ReleaseLetter(Snapshots.windows(), new DriveLetter('F')).predict(Snapshots.machine(Generation.GEN2))
                .machine());
        var taken = new PlanRequest(request.recipe(), request.target(), request.machine(), request.facts(),
                Choices.NONE.withGroup(REGISTRY, true), request.run(),
                Set.of(new DriveLetter('S'), new DriveLetter('Z')), ValueCodec::encode);
        List<String> titles = titles(ready(taken).plan());
        assertEquals(List.of("Give the EFI system partition the letter Y:", "Give the Windows partition the letter W:"),
                titles.subList(0, 2));
        assertEquals(List.of("Take the letter W: from the Windows partition",
                "Take the letter Y: from the EFI system partition"),
                titles.subList(titles.size() - 2, titles.size()));
    }

    @Test
    void withoutAFreeLetterNothingRuns() {
        Set<DriveLetter> all = IntStream.rangeClosed('E', 'Z').mapToObj(c -> new DriveLetter((char) c))
                .collect(Collectors.toSet());
        PlanRequest request = Requests.of(Generation.GEN2);
        var blocked = assertInstanceOf(Planning.Blocked.class,
                Planner.plan(new PlanRequest(request.recipe(), request.target(),
                request.machine(), request.facts(), request.choices(), request.run(), all,
                ValueCodec::encode)));
        assertEquals("Every drive letter from E to Z is in use.", blocked.blockers().getFirst().text());
    }

    @Test
    void theControlSetOfTheNextStartIsUsedAndTheOtherCanBeChosenToo() {
        PlanRequest request = controlSets(2, 1, 2).with(Choices.NONE.withGroup(REGISTRY, true));
        Planning.Ready ready = ready(request);
        assertEquals("The last start used ControlSet001, the next one uses ControlSet002. Only ControlSet002 is changed unless you choose both.",
                ready.offers().get(1).notes().getFirst());
        assertTrue(titles(ready.plan()).contains("Set ErrorControlPolicy = 0 in 2 keys of ControlSet002"));
        var both = request.choices().withControlSets(Set.of(new ControlSetNumber(1), new ControlSetNumber(2)));
        assertTrue(titles(ready(request.with(both)).plan())
                .contains("Set ErrorControlPolicy = 0 in 4 keys of ControlSet001 and ControlSet002"));
    }

    @Test
    void aControlSetThatIsNotThereIsAskedForAndNeverReplaced() {
        PlanRequest request = controlSets(1, 1, 3).with(Choices.NONE.withGroup(REGISTRY, true));
        var blocked = assertInstanceOf(Planning.Blocked.class, Planner.plan(request));
        assertEquals("The next start uses ControlSet003, but that has no Control or no Services key.",
                blocked.blockers().getFirst().text());
        assertEquals("Choose one of: ControlSet001.", blocked.blockers().getFirst().remedy());
        assertInstanceOf(Planning.Ready.class, Planner.plan(request.with(request.choices()
                .withControlSets(Set.of(new ControlSetNumber(1))))));
        assertInstanceOf(Planning.Blocked.class, Planner.plan(request.with(request.choices()
                .withControlSets(Set.of(new ControlSetNumber(3))))));
        assertInstanceOf(Planning.Ready.class, Planner.plan(request.with(Choices.NONE)));
    }

    @Test
    void anOptionThatTheRecipeDoesNotHaveIsNotIgnored() {
        var blocked = assertInstanceOf(Planning.Blocked.class, Planner.plan(Requests.of(Generation.GEN2)
                .with(Choices.NONE.withOption(new OptionId("bootMenu"), "true"))));
        assertEquals("The option bootMenu: the recipe has no such option.", blocked.blockers().getFirst().text());
    }

    @Test
    void whatIsConfirmedIsWhatWasShown() {
        Plan plan = ready(Requests.of(Generation.GEN1)).plan();
        ConfirmedPlan confirmed = ConfirmedPlan.of(plan);
        assertEquals(plan.steps(), confirmed.steps().stream().map(ConfirmedPlan.ConfirmedStep::step).toList());
        assertEquals(elements(plan.changes()), elements(confirmed.steps().stream()
                .flatMap(step -> step.changes().stream()).toList()));
        assertEquals(plan.after(), confirmed.steps().getLast().after().machine());
        assertEquals(confirmed, ConfirmedPlan.of(plan));
    }

    @Test
    void aGroupThatIsNotTickedMayBeBlocked() {
        PlanRequest request = Requests.withWindows(Requests.of(Generation.GEN2), windows ->
                windows.withSystemHive(Reading.absent()));
        Planning.Ready ready = ready(request);
        assertEquals(Guard.HIVE_LOADABLE, ready.offers().get(1).blockers().getFirst().guard().orElseThrow());
        assertInstanceOf(Planning.Blocked.class, Planner.plan(request.with(Choices.NONE.withGroup(REGISTRY, true))));
    }

    private static PlanRequest controlSets(int complete, int current, int next) {
        var selection = new ControlSetSelection(Reading.known(new ControlSetNumber(current)),
                Reading.known(new ControlSetNumber(next)),
                Reading.known(0), Reading.known(1));
        return Requests.withWindows(Requests.of(Generation.GEN2), windows ->
                windows.withSystem(Snapshots.registry(complete))
                .withSelection(Reading.known(selection)));
    }

    private static PlanRequest facts(PlanRequest request, String fact) {
        return new PlanRequest(request.recipe(), request.target(), request.machine(), Set.of(new FindingId(fact)),
                request.choices(),
                request.run(), request.lettersInUse(), request.encoder());
    }

    private static Planning.Ready ready(MachineSnapshot machine, StepId ticked) {
        return ready(Requests.of(Generation.GEN2, machine).with(Choices.NONE.withStep(ticked, true)));
    }

    private static Planning.Ready ready(PlanRequest request) {
        return assertInstanceOf(Planning.Ready.class, Planner.plan(request));
    }

    private static List<String> elements(List<Change> changes) {
        return changes.stream().filter(Change.Element.class::isInstance).map(Change.Element.class::cast)
                .map(change -> change.object().id() + " " + change.code() + " " + change.before() + " "
                + change.after()).toList();
    }

    private static List<String> titles(Plan plan) {
        return plan.steps().stream().map(step -> step.operation().title(plan.before())).toList();
    }

    private static List<String> titles(GroupOffer offer) {
        return offer.candidates().stream().map(Candidate::title).toList();
    }

    private static List<String> commands(Plan plan) {
        return ConfirmedPlan.of(plan).steps().stream().flatMap(step -> step.actions().stream()).map(Action::toString)
                .toList();
    }

    private static MachineSnapshot edit(MachineSnapshot machine, UnaryOperator<BootStore> edit) {
        return machine.withStore(Snapshots.store(Generation.GEN2), machine.store(Snapshots.store(Generation.GEN2))
                .map(edit));
    }
}
