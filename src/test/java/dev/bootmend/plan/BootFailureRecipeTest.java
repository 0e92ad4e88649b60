package dev.bootmend.plan;

import static dev.bootmend.plan.BootStores.device;
import static dev.bootmend.plan.BootStores.edited;
import static dev.bootmend.plan.BootStores.elsewhere;
import static dev.bootmend.plan.BootStores.text;
import static dev.bootmend.plan.Snapshots.LOADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the recipes for boot failures and 0x7B, as their articles and the corrections demand them. */
class BootFailureRecipeTest {

    private static final GroupId POLICY = new GroupId("policy");
    private static final GroupId REBUILD = new GroupId("rebuild");
    private static final GroupId TARGETED = new GroupId("targeted");
    private static final OptionId SINGLE = new OptionId("singlePartitionBoot");
    private static final String ID = LOADER.braced();

    static Stream<Arguments> recipes() {
        return Stream.of("boot-failure-bcd", "inaccessible-boot-device").flatMap(recipe ->
                Stream.of(Generation.values()).map(generation -> Arguments.of(recipe, generation)));
    }

    private static String bcdedit(Generation generation) {
        return "bcdedit /store " + (generation == Generation.GEN1 ? "S:\\Boot\\BCD" : "S:\\EFI\\Microsoft\\Boot\\BCD");
    }

    /** A machine whose boot files are there, so that nothing speaks for building them anew. */
    private static PlanRequest request(String recipe, Generation generation, MachineSnapshot machine, String... facts) {
        PlanRequest request = Plans.request(recipe, generation, machine);
        var all = new ArrayList<FindingId>();
        Stream.of(facts).map(FindingId::new).forEach(all::add);
        return new PlanRequest(request.recipe(), request.target(), machine, Set.copyOf(all), request.choices(),
                request.run(), request.lettersInUse(), request.encoder());
    }

    private static MachineSnapshot everythingWrong(Generation generation) {
        MachineSnapshot machine = edited(BootFileMachines.complete(generation), generation, BootStore.BOOT_MANAGER,
                manager -> manager.with(device(elsewhere(generation), BootElements.DEVICE))
                        .with(text(BootElements.PATH, "\\elsewhere")).without(BootElements.DEFAULT));
        return edited(machine, generation, LOADER, loader -> loader
                .with(device(elsewhere(generation), BootElements.DEVICE)).without(BootElements.OS_DEVICE)
                .with(text(BootElements.PATH, "\\Windows\\system32\\winload.x"))
                .with(text(BootElements.SYSTEM_ROOT, "\\WINNT")));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyLineOfTheTargetedRepair(String recipe, Generation generation) {
        String bcdedit = bcdedit(generation);
        boolean one = generation == Generation.GEN1;
        assertEquals(List.of(
                bcdedit + " /set {bootmgr} device partition=S:",
                bcdedit + " /set {bootmgr} path " + (one ? "\\bootmgr" : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
                bcdedit + " /set {bootmgr} default " + ID,
                bcdedit + " /set " + ID + " device partition=F:",
                bcdedit + " /set " + ID + " osdevice partition=F:",
                bcdedit + " /set " + ID + " path \\Windows\\system32\\winload." + (one ? "exe" : "efi"),
                bcdedit + " /set " + ID + " systemroot \\Windows"),
                Plans.repairs(request(recipe, generation, everythingWrong(generation))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsRightIsLeftAlone(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, BootFileMachines.complete(generation));
        var nothing = assertInstanceOf(Planning.NothingToDo.class, Planner.plan(request));
        GroupOffer targeted = offer(nothing, TARGETED);
        assertTrue(targeted.candidates().size() >= 7);
        assertTrue(targeted.candidates().stream().allMatch(Candidate::inPlace));
        MachineSnapshot inOtherCase = edited(BootFileMachines.complete(generation), generation, LOADER, loader ->
                loader.with(text(BootElements.SYSTEM_ROOT, "\\WINDOWS")));
        assertInstanceOf(Planning.NothingToDo.class, Planner.plan(request(recipe, generation, inOtherCase)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void devicesThatFindTheirPlaceByThemselvesAreLeftAlone(String recipe, Generation generation) {
        MachineSnapshot machine = edited(BootFileMachines.complete(generation), generation, LOADER, loader ->
                loader.with(device(new BootDevice.LocateByPath("\\Windows", Optional.empty()), BootElements.OS_DEVICE)));
        var nothing = assertInstanceOf(Planning.NothingToDo.class, Planner.plan(request(recipe, generation, machine)));
        assertTrue(offer(nothing, TARGETED).notes().contains("osdevice of Windows Server 2019 is left as it is: it finds"
                + " its place by itself."));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theArticlesSettingsAreAskedForLineByLine(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, BootFileMachines.complete(generation))
                .with(Choices.NONE.withGroup(POLICY, true));
        var none = assertInstanceOf(Planning.NothingToDo.class, Planner.plan(request));
        Choices choices = request.choices();
        for (Candidate candidate : offer(none, POLICY).candidates()) {
            choices = choices.withStep(candidate.id(), true);
        }
        String bcdedit = bcdedit(generation);
        assertEquals(List.of(
                bcdedit + " /set {bootmgr} integrityservices enable",
                bcdedit + " /set " + ID + " integrityservices enable",
                bcdedit + " /set " + ID + " recoveryenabled No",
                bcdedit + " /set " + ID + " bootstatuspolicy IgnoreAllFailures"), Plans.repairs(request.with(choices)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aMissingStoreIsBuiltAnewAndNotEdited(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, BootFileMachines.withoutStore(generation),
                "boot-files-unusable", "store-unusable");
        assertEquals(List.of("bcdboot F:\\Windows /s S: /f " + (generation == Generation.GEN1 ? "BIOS" : "UEFI")),
                Plans.repairs(request));
        GroupOffer targeted = offer(Planner.plan(request), TARGETED);
        assertFalse(targeted.ticked());
        assertTrue(targeted.notes().getFirst().startsWith("Left out, for"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aStoreThatIsThereIsMovedAsideFirst(String recipe, Generation generation) {
        MachineSnapshot machine = edited(BootFileMachines.complete(generation), generation, LOADER,
                loader -> loader.without(BootElements.OS_DEVICE));
        PlanRequest request = request(recipe, generation, machine, "boot-files-unusable");
        String store = RepairTarget.storePath(generation).toString();
        List<String> commands = Plans.repairs(request);
        assertEquals("move " + store + " and its logs to " + store + ".before-" + Snapshots.RUN, commands.getFirst());
        assertEquals(2, commands.size());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsBuiltAnewIsNotEditedEvenIfBothAreTicked(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, everythingWrong(generation))
                .with(Choices.NONE.withGroup(REBUILD, true).withGroup(TARGETED, true));
        assertEquals(2, Plans.repairs(request).size());
        assertFalse(offer(Planner.plan(request), TARGETED).ticked());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void volumesMarkedForACheckAreCheckedFirstWithAConfirmationOfTheirOwn(String recipe, Generation generation) {
        MachineSnapshot machine = BootFileMachines.dirty(BootFileMachines.dirty(everythingWrong(generation),
                Snapshots.windows()), Snapshots.system());
        PlanRequest request = request(recipe, generation, machine, "volume-dirty", "windows-volume-dirty",
                "system-volume-dirty");
        List<String> commands = Plans.repairs(request);
        assertEquals(List.of("chkdsk F: /f /x", "chkdsk S: /f /x"), commands.subList(0, 2));
        var ready = assertInstanceOf(Planning.Ready.class, Planner.plan(request));
        assertEquals(List.of(Consent.COPY_EXISTS, Consent.CHECK),
                ready.confirmations().stream().map(Confirmation::consent).toList());
        assertTrue(ready.confirmations().getLast().text().contains("cannot be undone"));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void lookingForErrorsChangesNothingAndRunsAllTheSame(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, BootFileMachines.complete(generation))
                .with(Choices.NONE.withGroup(new GroupId("look"), true));
        assertEquals(List.of("chkdsk F:", "chkdsk S:"), Plans.repairs(request));
        assertEquals(List.of(), assertInstanceOf(Planning.Ready.class, Planner.plan(request)).plan().changes());
    }

    @Test
    void theSystemPartitionAloneIsMadeActive() {
        MachineSnapshot machine = BootFileMachines.complete(Generation.GEN1);
        machine = machine.withPartition(Snapshots.windows(),
                machine.partition(Snapshots.windows()).orElseThrow().withActive(true));
        var ready = assertInstanceOf(Planning.Ready.class,
                Planner.plan(request("boot-failure-bcd", Generation.GEN1, machine)));
        var step = ready.plan().steps().getFirst();
        var run = assertInstanceOf(Action.RunTool.class, step.operation().actions(machine).getFirst());
        assertEquals(List.of("select disk 1", "select partition 2", "inactive", "select partition 1", "active",
                "detail partition", "exit"), run.invocation().script());
        var back = assertInstanceOf(Reversal.Exact.class, step.operation().reversal(machine)).inverse();
        assertEquals(List.of("select disk 1", "select partition 1", "active", "detail partition", "select partition 2",
                "active", "detail partition", "exit"), assertInstanceOf(Action.RunTool.class,
                        back.actions(step.operation().predict(machine).machine()).getFirst()).invocation().script());
    }

    @Test
    void onGenerationTwoNothingIsMadeActive() {
        Planning planning = Planner.plan(request("boot-failure-bcd", Generation.GEN2, everythingWrong(Generation.GEN2)));
        assertFalse(offer(planning, new GroupId("active")).ticked());
        assertInstanceOf(Planning.Ready.class, planning);
    }

    @Test
    void onASinglePartitionTheDeviceCanBeBoot() {
        PlanRequest single = single();
        String bcdedit = "bcdedit /store F:\\Boot\\BCD";
        assertEquals(List.of(bcdedit + " /set {bootmgr} device boot", bcdedit + " /set " + ID + " device boot",
                bcdedit + " /set " + ID + " osdevice boot"),
                Plans.repairs(single.with(Choices.NONE.withOption(SINGLE, "true"))));
        assertEquals(List.of(bcdedit + " /set {bootmgr} device partition=F:", bcdedit + " /set " + ID
                + " device partition=F:", bcdedit + " /set " + ID + " osdevice partition=F:"), Plans.repairs(single));
    }

    /** A single-partition disk whose entries lead elsewhere; the store lies on the Windows partition. */
    private static PlanRequest single() {
        Generation one = Generation.GEN1;
        RepairTarget two = Snapshots.target(one);
        var store = new FileRef(Snapshots.windows(), RepairTarget.storePath(one));
        var target = new RepairTarget(two.disk(), two.identity(), one, two.windows(), two.windows(), store);
        MachineSnapshot machine = BootFileMachines.complete(one);
        BootStore content = machine.store(Snapshots.store(one)).toOptional().orElseThrow();
        BootStore wrong = content.with(content.bootManager().orElseThrow().with(device(elsewhere(one),
                BootElements.DEVICE))).with(content.object(LOADER).orElseThrow().with(device(elsewhere(one),
                        BootElements.DEVICE)).with(device(elsewhere(one), BootElements.OS_DEVICE)));
        machine = machine.withStore(store, Reading.known(wrong));
        machine = machine.withPartition(Snapshots.system(),
                machine.partition(Snapshots.system()).orElseThrow().withActive(false));
        machine = machine.withPartition(Snapshots.windows(),
                machine.partition(Snapshots.windows()).orElseThrow().withActive(true));
        return Plans.request("boot-failure-bcd", target, machine);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void bootIsRefusedWhereItWouldMeanAnotherPartition(String recipe, Generation generation) {
        PlanRequest request = request(recipe, generation, everythingWrong(generation))
                .with(Choices.NONE.withOption(SINGLE, "true"));
        assertInstanceOf(Planning.Blocked.class, Planner.plan(request));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aSetupEntryIsNeverTakenForTheEntryOfTheWindows(String recipe, Generation generation) {
        Guid setup = Guid.of("7254a080-1510-4e85-ac0f-e7fb3d444736");
        MachineSnapshot machine = BootStores.with(everythingWrong(generation), generation,
                Snapshots.loader(setup, "Windows Setup", false));
        Planning planning = Planner.plan(request(recipe, generation, machine));
        assertTrue(offer(planning, TARGETED).candidates().stream()
                .noneMatch(candidate -> candidate.id().value().contains(setup.toString())));
        assertTrue(offer(planning, TARGETED).notes().contains("The default entry is missing or starts no installed"
                + " Windows. The entry taken for it is Windows Server 2019 " + ID + "."));
    }

    private static GroupOffer offer(Planning planning, GroupId group) {
        return planning.offers().stream().filter(offer -> offer.group().id().equals(group)).findFirst().orElseThrow();
    }
}
