package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.FileSystemRepair;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.tool.Ntfsfix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On a machine without chkdsk, ntfsfix is offered under its own name, and never stands for a check. */
class RunNtfsfixTest {

    private static final Set<VolumeCondition> MARKED = Set.of(VolumeCondition.DIRTY, VolumeCondition.CHECK_BEFORE_WRITING);
    private static final RunNtfsfix REPAIR = new RunNtfsfix(Snapshots.windows(), true);

    private static MachineSnapshot machine(FileSystemRepair repair, PartitionRef marked) {
        MachineSnapshot plain = Snapshots.machine(Generation.GEN1);
        Partition partition = plain.partition(marked).orElseThrow();
        var dirty = plain.withPartition(marked, partition.withVolume(
                Reading.known(partition.volume().toOptional().orElseThrow().withConditions(MARKED))));
        return new MachineSnapshot(dirty.machine(), dirty.disks(), dirty.roles(), dirty.stores(), dirty.installations(),
                dirty.loadedHives(), dirty.lettersInUse(), repair);
    }

    private static Planning plan(MachineSnapshot machine, boolean check) {
        PlanRequest request = Plans.request("boot-failure-bcd", Generation.GEN1, machine);
        return Planner.plan(new PlanRequest(request.recipe(), request.target(), machine,
                Set.of(new FindingId("volume-dirty"), new FindingId("windows-volume-dirty")),
                Choices.NONE.withGroup(new GroupId("check"), check).withGroup(new GroupId("rebuild"), false)
                        .withGroup(new GroupId("targeted"), true),
                request.run(), request.lettersInUse(), request.encoder()));
    }

    @Test
    void itTakesTheMarksAwayAndDoesNothingToAVolumeWithoutThem() {
        MachineSnapshot marked = machine(FileSystemRepair.NTFSFIX, Snapshots.windows());
        var partial = assertInstanceOf(Prediction.Partial.class, REPAIR.predict(marked));
        assertEquals(Set.of(), partial.machine().volume(Snapshots.windows()).orElseThrow().conditions());
        assertEquals(Optional.of(Snapshots.windows()), Ntfsfix.partition(Ntfsfix.clear(Snapshots.windows())));
        assertEquals(List.of(Ntfsfix.clear(Snapshots.windows()).toString()),
                REPAIR.actions(marked).stream().map(Action::toString).toList());
        assertInstanceOf(Reversal.Impossible.class, REPAIR.reversal(marked));

        MachineSnapshot after = partial.machine();
        assertTrue(REPAIR.isInPlace(after));
        assertEquals(List.of(), REPAIR.actions(after));
        assertEquals(after, REPAIR.predict(after).machine());
        assertInstanceOf(Reversal.NotNeeded.class, REPAIR.reversal(after));
    }

    @Test
    void anOpenJournalStandsInTheWayUntilItIsEmptied() {
        MachineSnapshot plain = Snapshots.machine(Generation.GEN1);
        Partition partition = plain.partition(Snapshots.windows()).orElseThrow();
        MachineSnapshot open = machine(FileSystemRepair.NTFSFIX, Snapshots.windows()).withPartition(Snapshots.windows(),
                partition.withVolume(Reading.known(partition.volume().toOptional().orElseThrow().withConditions(
                        Set.of(VolumeCondition.JOURNAL_OPEN, VolumeCondition.CHECK_BEFORE_WRITING)))));
        var blocked = assertInstanceOf(Planning.Blocked.class, plan(open, false));
        assertTrue(blocked.blockers().toString().contains("was not closed cleanly")
                && blocked.blockers().toString().contains("ntfsfix"), blocked.blockers().toString());
        assertInstanceOf(Planning.Ready.class, plan(open, true));
        var partial = assertInstanceOf(Prediction.Partial.class, REPAIR.predict(open));
        assertEquals(Set.of(), partial.machine().volume(Snapshots.windows()).orElseThrow().conditions());
        assertTrue(partial.expectations().stream().allMatch(expected -> expected.holds(partial.machine())));
        assertTrue(partial.expectations().stream().noneMatch(expected -> expected.holds(open)));
    }

    @Test
    void aLookChangesNothingAndIsJudgedByWhatItSays() {
        MachineSnapshot marked = machine(FileSystemRepair.NTFSFIX, Snapshots.windows());
        var look = new RunNtfsfix(Snapshots.windows(), false);
        assertEquals(new Prediction.Exact(marked), look.predict(marked));
        assertTrue(look.isJudgedByItsActions());
        assertEquals("[ntfsfix --no-action <disk-1-byte-" + Snapshots.windows().start() + ">]", look.actions(marked).toString());
    }

    @Test
    void whatItTakesAwayDoesNotStandInTheWayOfWhatComesAfterIt() {
        MachineSnapshot marked = machine(FileSystemRepair.NTFSFIX, Snapshots.windows());
        var ready = assertInstanceOf(Planning.Ready.class, plan(marked, true));
        String commands = ConfirmedPlan.of(ready.plan()).steps().stream().flatMap(step -> step.actions().stream()).toList().toString();
        assertTrue(commands.contains("ntfsfix --clear-dirty"), commands);
        assertFalse(commands.contains("chkdsk"), commands);
        assertTrue(ready.confirmations().stream().anyMatch(consent -> consent.text().contains("ntfsfix is no file-system check")
                && consent.text().contains("cannot be undone")));
        ScriptFile script = PlanScript.of(ConfirmedPlan.of(ready.plan())).getFirst();
        assertTrue(script.content().lines().filter(line -> line.contains("ntfsfix")).allMatch(line -> line.startsWith("rem ")));

        var blocked = assertInstanceOf(Planning.Blocked.class, plan(marked, false));
        assertTrue(blocked.blockers().toString().contains("ntfsfix"), blocked.blockers().toString());
    }

    @Test
    void noCopyOfASnapshotForgetsWhatTheMachineHas() {
        MachineSnapshot one = machine(FileSystemRepair.NTFSFIX, Snapshots.windows());
        for (MachineSnapshot copy : List.of(one.withLoadedHives(List.of()), one.withDisk(one.disks().getLast()),
                one.withInstallations(one.installations()), one.withInstallation(one.installations().getFirst()),
                one.withStore(Snapshots.store(Generation.GEN1), Reading.absent()),
                one.withPartition(Snapshots.windows(), one.partition(Snapshots.windows()).orElseThrow()))) {
            assertEquals(FileSystemRepair.NTFSFIX, copy.fileSystemRepair());
        }
    }

    @Test
    void whereThereIsNothingToRepairWithThatIsSaid() {
        Planning planning = plan(machine(FileSystemRepair.NONE, Snapshots.windows()), true);
        String notes = planning.offers().stream().flatMap(offer -> offer.notes().stream()).toList().toString();
        assertInstanceOf(Planning.Blocked.class, planning);
        assertTrue(notes.isEmpty() || !notes.contains("Run ntfsfix"), notes);
    }
}
