package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.FaultyTools.Fault;
import dev.bootmend.json.PracticeDescription;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeMachineFile;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.recipe.Guard;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.UndoPlanning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk is prepared, repaired, and given back as it was, on every machine that needs it and with every fault. */
class PreparationTest {

    private static final DiskNumber DISK = new DiskNumber(1);
    /** The words for why a disk is offline are not those of the disk. */
    private static final String DESCRIPTION = "machine.json";

    @TempDir
    Path folder;

    private static Set<PreparationKind> kinds(RepairFlow flow) throws Exception {
        return flow.preparations(flow.look(), DISK).stream().map(PreparationOffer::kind).collect(Collectors.toSet());
    }

    private static ConfirmedPlan prepared(RepairFlow flow, Set<PreparationKind> kinds) throws Exception {
        Planning planning = flow.prepare(flow.look(), DISK, kinds);
        return ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
    }

    private static RunOutcome.Ran ran(RunResult result, RunStatus status) {
        RunOutcome.Ran ran = assertInstanceOf(RunOutcome.Ran.class, result.outcome(), result.outcome()::toString);
        assertEquals(status, ran.status(), ran.note());
        return ran;
    }

    private static RunId id(RunResult result) {
        return result.record().map(RunRecord::id).orElseThrow();
    }

    private static Disk disk(PracticeBench bench) throws Exception {
        return bench.flow().look().disk(DISK).orElseThrow();
    }

    /** Sectors and files; the state of the disk is compared by what a look says. */
    private static SortedMap<String, String> bytes(PracticeBench bench) throws Exception {
        var content = new TreeMap<>(bench.content());
        content.remove(DESCRIPTION);
        return content;
    }

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of("gen1-offline", Set.of(PreparationKind.ONLINE)),
                Arguments.of("gen2-offline", Set.of(PreparationKind.ONLINE)),
                Arguments.of("gen1-offline-read-only", Set.of(PreparationKind.ONLINE, PreparationKind.WRITABLE)),
                Arguments.of("gen2-offline-read-only", Set.of(PreparationKind.ONLINE, PreparationKind.WRITABLE)),
                Arguments.of("gen1-read-only", Set.of(PreparationKind.WRITABLE)),
                Arguments.of("gen2-read-only", Set.of(PreparationKind.WRITABLE)),
                Arguments.of("gen1-collision", Set.of(PreparationKind.TEMPORARY_SIGNATURE)),
                Arguments.of("gen1-single-collision", Set.of(PreparationKind.TEMPORARY_SIGNATURE)),
                Arguments.of("gen1-collision-read-only", Set.of(PreparationKind.TEMPORARY_SIGNATURE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void aDiskIsPreparedRepairedAndGivenBackAsItWas(String scenario, Set<PreparationKind> kinds) throws Exception {
        PracticeBench bench = PracticeBench.of(scenario, folder.resolve("m"));
        SortedMap<String, String> before = bytes(bench);
        Disk was = disk(bench);
        assertEquals(kinds, kinds(bench.flow()));
        assertEquals(before, bytes(bench), "looking and planning write nothing");
        ConfirmedPlan plan = prepared(bench.flow(), kinds);
        boolean lent = kinds.contains(PreparationKind.TEMPORARY_SIGNATURE);

        RunResult prepared = PracticeBench.run(bench.flow(), plan);
        assertEquals(!lent, ran(prepared, RunStatus.VERIFIED).safeToDetach(), ran(prepared, RunStatus.VERIFIED).gate()::toString);
        assertEquals(lent, disk(bench).has(DiskCondition.TemporaryIdentity.class));
        assertEquals(was.identity(), disk(bench).ownIdentity());
        assertTrue(prepared.after().isPresent(), "what was found on the disk is examined");
        assertEquals(was.has(DiskCondition.Offline.class), prepared.record().flatMap(run -> run.findings(
                JournalEvent.Examined.Moment.BEFORE)).orElseThrow().stream().anyMatch(line -> line.title()
                .startsWith("The disk could not be examined")), "that nobody could look is said");
        assertEquals(kinds(bench.flow()), Set.of());
        assertInstanceOf(Planning.NothingToDo.class, bench.flow().prepare(bench.flow().look(), DISK,
                Set.of(PreparationKind.ONLINE, PreparationKind.WRITABLE)));
        assertInstanceOf(RunOutcome.Drifted.class, PracticeBench.run(bench.flow(), plan).outcome(), "the same plan again");

        ConfirmedPlan repair = PracticeBench.plan(bench.flow(), "bcd", "registry");
        RunResult repaired = PracticeBench.run(bench.flow(), repair);
        RunOutcome.Ran gate = ran(repaired, RunStatus.VERIFIED);
        assertEquals(!lent, gate.safeToDetach(), gate.gate()::toString);
        assertEquals(lent ? 1 : 0, gate.gate().stream().filter(item -> !item.met() && item.text().contains("temporary signature")
                && item.text().contains(id(prepared).value())).count());

        ToolFaultsTest.assertVerifiedButLent(bench.undo(id(repaired)).orElseThrow());
        RunResult undo = bench.undo(id(prepared)).orElseThrow();
        ToolFaultsTest.assertVerified(undo);
        assertEquals(before, bytes(bench));
        assertEquals(was.identity(), disk(bench).identity());
        conditions(was, disk(bench));
        assertTrue(bench.flow().history().isUndone(id(prepared)));
        assertTrue(bench.flow().history().lender().isEmpty());
        assertTrue(bench.undo(id(prepared)).isEmpty(), "what is undone has nothing to undo");
        assertEquals(kinds, kinds(bench.flow()), "and can be done again");
    }

    /** The same conditions as before, in whatever words the disk is said to be offline. */
    private static void conditions(Disk was, Disk is) {
        assertEquals(kinds(was), kinds(is));
    }

    private static List<String> kinds(Disk disk) {
        return disk.conditions().stream().map(one -> one.getClass().getSimpleName()).sorted().toList();
    }

    @Test
    void anUndoThatLeadsBackToATemporarySignatureCanItselfBeTakenBack() throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision-read-only", folder.resolve("m"));
        RunResult prepared = PracticeBench.run(bench.flow(), prepared(bench.flow(), kinds(bench.flow())));
        SortedMap<String, String> lent = bytes(bench);
        RunResult undo = bench.undo(id(prepared)).orElseThrow();
        RunResult redo = bench.undo(id(undo)).orElseThrow();
        ran(redo, RunStatus.VERIFIED);
        assertEquals(lent, bytes(bench));
        assertTrue(disk(bench).has(DiskCondition.TemporaryIdentity.class));
        assertEquals(List.of(id(prepared)), bench.flow().history().lender().stream().map(RunRecord::id).toList());
        ToolFaultsTest.assertVerified(bench.undo(id(prepared)).orElseThrow());
    }

    @Test
    void aRepairUnderATemporarySignatureIsUndoneOnlyWhenTheDiskIsPreparedAgain() throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision", folder.resolve("m"));
        SortedMap<String, String> before = bytes(bench);
        RunResult prepared = PracticeBench.run(bench.flow(), prepared(bench.flow(), kinds(bench.flow())));
        RunResult repaired = PracticeBench.run(bench.flow(), PracticeBench.plan(bench.flow(), "bcd"));
        bench.undo(id(prepared)).orElseThrow();
        assertInstanceOf(UndoPlanning.Blocked.class, bench.flow().undo(id(repaired), bench.flow().look()));
        RunResult again = PracticeBench.run(bench.flow(), prepared(bench.flow(), kinds(bench.flow())));
        ToolFaultsTest.assertVerifiedButLent(bench.undo(id(repaired)).orElseThrow());
        bench.undo(id(again)).orElseThrow();
        assertEquals(before, bytes(bench));
    }

    /** Two disks of the same image are attached; the one that is online is not the one that was lent a signature. */
    @Test
    void aTwinThatIsAttachedTooIsNotTakenForTheDisk() throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision", folder.resolve("m"));
        Path description = bench.folder().resolve(PracticeMachineFile.NAME);
        PracticeDescription read = PracticeMachineFile.read(Files.readAllBytes(description), description.toString());
        PracticeDisk own = read.disks().getFirst();
        Files.write(description, PracticeMachineFile.write(read.withDisk(new PracticeDisk(own.number(), own.model(), own.size(),
                own.sectorSize(), Optional.of(5), Optional.empty(), Optional.empty(), false, own.volumes()))));
        SortedMap<String, String> before = bytes(bench);
        RunResult prepared = PracticeBench.run(bench.flow(), prepared(bench.flow(), kinds(bench.flow())));
        RunResult undo = bench.undo(id(prepared)).orElseThrow();
        ToolFaultsTest.assertVerified(undo);
        assertEquals(before, bytes(bench));
        assertFalse(bench.flow().look().disk(own.number()).orElseThrow().has(DiskCondition.TemporaryIdentity.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot-failure-bcd", "inaccessible-boot-device"})
    void nothingWritesADeviceIntoBootEntriesWhileTheSignatureIsATemporaryOne(String recipe) throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision", folder.resolve("m"));
        PracticeBench.run(bench.flow(), prepared(bench.flow(), kinds(bench.flow())));
        RepairCase repair = PracticeBench.examine(bench.flow()).orElseThrow();
        var chosen = bench.flow().recipe(new RecipeId(recipe)).orElseThrow();
        Choices all = Choices.NONE;
        for (var group : chosen.groups()) {
            all = all.withGroup(group.id(), true);
        }
        var blocked = assertInstanceOf(Planning.Blocked.class, bench.flow().plan(repair, chosen, all));
        assertTrue(blocked.blockers().stream().anyMatch(blocker -> blocker.guard().filter(Guard.IDENTITY_UNCHANGED::equals)
                .isPresent() && blocker.text().contains("temporary signature")), blocked.blockers()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen1-collision", "gen1-collision-read-only", "gen2-collision", "gen2-collision-read-only"})
    void aDiskWhoseIdentityIsThereTwiceIsNeitherBroughtOnlineNorMadeWritable(String scenario) throws Exception {
        PracticeBench bench = PracticeBench.of(scenario, folder.resolve("m"));
        SortedMap<String, String> before = bench.content();
        MachineSnapshot machine = bench.flow().look();
        for (Set<PreparationKind> wish : List.of(Set.of(PreparationKind.ONLINE), Set.of(PreparationKind.ONLINE,
                PreparationKind.WRITABLE))) {
            assertInstanceOf(Planning.Blocked.class, bench.flow().prepare(machine, DISK, wish));
        }
        Planning lent = bench.flow().prepare(machine, DISK, Set.of(PreparationKind.TEMPORARY_SIGNATURE));
        assertEquals(scenario.startsWith("gen1"), lent instanceof Planning.Ready);
        assertEquals(before, bench.content());
    }

    @Test
    void aDiskOfThisMachineIsNeverPrepared() throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision", folder.resolve("m"));
        MachineSnapshot machine = bench.flow().look();
        for (int number : new int[] {0, 2}) {
            assertEquals(List.of(), bench.flow().preparations(machine, new DiskNumber(number)));
            for (PreparationKind kind : PreparationKind.values()) {
                assertInstanceOf(Planning.Blocked.class, bench.flow().prepare(machine, new DiskNumber(number), Set.of(kind)));
            }
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of("gen1-collision", "gen1-collision-read-only", "gen2-offline", "gen1-offline-read-only", "gen1-read-only")
                .flatMap(scenario -> Stream.of(Fault.values()).filter(fault -> fault != Fault.NONE)
                        .map(fault -> Arguments.of(scenario, fault)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void whateverGoesWrongIsSaidAndLedBack(String scenario, Fault fault) throws Exception {
        for (int call = 0; call < (scenario.equals("gen1-offline-read-only") ? 2 : 1); call++) {
            tried(PracticeBench.of(scenario, folder.resolve("m" + call)), fault, call);
        }
    }

    private static void tried(PracticeBench bench, Fault fault, int call) throws Exception {
        SortedMap<String, String> before = bytes(bench);
        Disk was = disk(bench);
        var tools = new FaultyTools[1];
        RepairFlow flow = bench.flow(machine -> {
            tools[0] = new FaultyTools(machine.tools(), call, fault);
            return ToolFaultsTest.with(machine, tools[0]);
        });
        ConfirmedPlan plan = prepared(flow, kinds(bench.flow()));
        RunId run = plan.plan().run();
        if (fault == Fault.KILLED_BEFORE || fault == Fault.KILLED_AFTER) {
            assertThrows(FaultyTools.Killed.class, () -> PracticeBench.run(flow, plan));
            assertEquals(List.of(run), bench.flow().history().interrupted().stream().map(RunRecord::id).toList());
        } else {
            RunResult result = PracticeBench.run(flow, plan);
            assertEquals(fault == Fault.IS_INTERRUPTED, Thread.interrupted(), "the interruption is handed on");
            boolean asPreviewed = PracticeBench.differences(plan, bench.flow().look()).isEmpty();
            boolean failed = assertInstanceOf(RunOutcome.Ran.class, result.outcome()).status() == RunStatus.FAILED;
            assertTrue(asPreviewed || failed, "a tool that lies is not believed");
            assertTrue(failed || fault == Fault.NONE, "what failed is said");
        }
        assertTrue(tools[0].calls().size() > call, "the faulty call was made");
        boolean lent = !disk(bench).identity().equals(was.identity());
        assertEquals(lent, disk(bench).has(DiskCondition.TemporaryIdentity.class), "a temporary signature is always known");
        assertEquals(was.identity(), disk(bench).ownIdentity());
        if (lent) {
            assertEquals(List.of(run), bench.flow().history().lender().stream().map(RunRecord::id).toList());
        }
        bench.undo(run).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bytes(bench));
        conditions(was, disk(bench));
        assertTrue(bench.flow().history().interrupted().isEmpty());
        assertTrue(bench.flow().history().lender().isEmpty());
    }

    /** What the process leaves when it ends in the middle of a script: each command done, and no more. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aScriptThatEndsHalfWayIsLedBack(int commands) throws Exception {
        PracticeBench bench = PracticeBench.of("gen1-collision-read-only", folder.resolve("m"));
        SortedMap<String, String> before = bytes(bench);
        Disk was = disk(bench);
        RepairFlow flow = bench.flow(machine -> ToolFaultsTest.with(machine, new ShortScripts(machine.tools(), commands)));
        ConfirmedPlan plan = prepared(flow, kinds(bench.flow()));
        RunOutcome.Ran ran = ran(PracticeBench.run(flow, plan), RunStatus.FAILED);
        assertFalse(ran.note().isEmpty());
        assertEquals(commands == 3, !disk(bench).identity().equals(was.identity()));
        assertTrue(ran.gate().stream().map(GateItem::text).anyMatch(text -> text.contains("identity")
                || text.contains("temporary signature")), ran.gate()::toString);
        bench.undo(plan.plan().run()).ifPresent(ToolFaultsTest::assertVerified);
        assertEquals(before, bytes(bench));
        conditions(was, disk(bench));
    }
}
