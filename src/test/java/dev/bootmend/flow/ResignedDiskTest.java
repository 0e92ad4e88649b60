package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.PreparationKind;
import dev.bootmend.plan.PreparationOffer;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has brought a disk online beside its twin, and Windows has given it another signature. */
class ResignedDiskTest {

    private static final DiskNumber DISK = new DiskNumber(1);
    private static final RecipeId BOOT_FAILURE = new RecipeId("boot-failure-bcd");

    @TempDir
    Path folder;

    private PracticeBench bench;
    private SortedMap<String, String> before;

    @BeforeEach
    void seeItFirstAndThenSignItAnew() throws Exception {
        bench = PracticeBench.of("gen1-imc", folder.resolve("m"));
        before = bytes();
        bench.flow().look();
        bench.machine().tools().run(new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT),
                List.of("select disk 1", "uniqueid disk id=DEADBEEF", "exit")), line -> { });
    }

    private SortedMap<String, String> bytes() throws Exception {
        var content = new TreeMap<>(bench.content());
        content.remove("machine.json");
        return content;
    }

    private RunOutcome.Ran run(Planning planning) throws Exception {
        var plan = ConfirmedPlan.of(assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan());
        RunResult result = PracticeBench.run(bench.flow(), plan);
        RunOutcome.Ran ran = assertInstanceOf(RunOutcome.Ran.class, result.outcome());
        assertEquals(RunStatus.VERIFIED, ran.status(), ran.note());
        return ran;
    }

    @Test
    void theDiagnosisSaysWhatHappenedAndWhatCanBeDone() throws Exception {
        RepairCase repair = PracticeBench.examine(bench.flow()).orElseThrow();
        assertTrue(repair.diagnosis().states(FindingIds.DEVICES_OTHER_DISK));
        assertTrue(repair.diagnosis().findings().stream().anyMatch(finding -> finding.meaning().contains("never both")
                && finding.meaning().contains("beside a disk with the same one")));
    }

    @Test
    void theRecordedSignatureIsGivenBackAndThenTheDiskIsBroughtOnline() throws Exception {
        RepairFlow flow = bench.flow();
        assertEquals(List.of(PreparationKind.RECORDED_SIGNATURE), flow.preparations(flow.look(), DISK).stream()
                .map(PreparationOffer::kind).toList());
        RunOutcome.Ran back = run(flow.prepare(flow.look(), DISK, Set.of(PreparationKind.RECORDED_SIGNATURE)));
        assertTrue(back.safeToDetach(), back.gate()::toString);
        assertEquals(before, bytes());
        assertTrue(bench.flow().look().disk(DISK).orElseThrow().has(DiskCondition.Offline.class));
        run(bench.flow().prepare(bench.flow().look(), DISK, Set.of(PreparationKind.ONLINE)));
        assertFalse(PracticeBench.examine(bench.flow()).orElseThrow().diagnosis().states(FindingIds.DEVICES_OTHER_DISK));
        assertEquals(List.of(), bench.flow().preparations(bench.flow().look(), DISK));
        assertTrue(bench.flow().history().lender().isEmpty(), "it is its own signature");
    }

    @Test
    void givingItBackCanBeTakenBack() throws Exception {
        SortedMap<String, String> resigned = bytes();
        RepairFlow flow = bench.flow();
        run(flow.prepare(flow.look(), DISK, Set.of(PreparationKind.RECORDED_SIGNATURE)));
        RunRecord run = bench.flow().history().entries().getFirst().record().toOptional().orElseThrow();
        ToolFaultsTest.assertVerifiedButLent(bench.undo(run.id()).orElseThrow());
        assertEquals(resigned, bytes());
    }

    @Test
    void theGateComparesWithTheIdentityAtFirstSight() throws Exception {
        RunOutcome.Ran ran = run(PracticeBench.planning(bench.flow(), "bcd"));
        assertFalse(ran.safeToDetach());
        assertTrue(ran.gate().stream().filter(item -> !item.met()).map(GateItem::text)
                .allMatch(text -> text.contains("first looked at")), ran.gate()::toString);
    }

    @Test
    void entriesThatNameTheNewIdentityMakeItItsOwn() throws Exception {
        RepairFlow flow = bench.flow();
        RepairCase repair = PracticeBench.examine(flow).orElseThrow();
        RunOutcome.Ran ran = run(flow.plan(repair, flow.recipe(BOOT_FAILURE).orElseThrow(), Choices.NONE));
        var after = bench.flow().look();
        assertFalse(PracticeBench.examine(bench.flow()).orElseThrow().diagnosis().states(FindingIds.DEVICES_OTHER_DISK));
        assertEquals(List.of(), bench.flow().preparations(after, DISK), "never both");
        assertFalse(ran.gate().stream().filter(item -> !item.met()).map(GateItem::text)
                .anyMatch(text -> !text.contains("first looked at")), ran.gate()::toString);
    }

    @Test
    void aStoreThatCannotBeReadMayNameAnotherSignature() throws Exception {
        RepairFlow flow = bench.flow();
        MachineSnapshot seen = flow.look();
        assertTrue(flow.preparations(seen, DISK).stream().anyMatch(offer -> offer.kind() == PreparationKind.RECORDED_SIGNATURE));
        FileRef store = seen.stores().keySet().stream().filter(file -> file.partition().disk().equals(DISK)).findFirst().orElseThrow();
        FileRef second = new FileRef(store.partition(), VolumePath.of("\\EFI\\Microsoft\\Boot\\BCD"));
        MachineSnapshot locked = seen.withStore(second, Reading.unreadable(new Problem("BCD", "It is in use.", "")));
        assertEquals(List.of(), flow.preparations(locked, DISK));
    }
}
