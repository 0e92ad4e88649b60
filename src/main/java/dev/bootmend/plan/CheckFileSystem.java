package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.tool.Chkdsk;
import java.util.EnumSet;
import java.util.List;

/**
 * Checks a file system, and repairs it when told so. Whether there is anything to repair only the check itself can say,
 * so that it is never in place.
 *
 * @param repair false to look only
 */
public record CheckFileSystem(PartitionRef partition, boolean repair) implements Operation {

    static final String UNKNOWN = "Which errors chkdsk finds, and what it changes or removes to correct them, cannot be"
            + " known beforehand. If it changes a file that this plan relies on, the run stops.";

    @Override
    public Target target() {
        return new Target.FileSystemOf(partition);
    }

    @Override
    public List<PartitionRef> lettered() {
        return List.of(partition);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        String which = PartitionTitle.of(snapshot, partition);
        return repair ? "Check and repair the file system of " + which : "Look for errors in the file system of " + which;
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return repair ? new Prediction.Partial(unmarked(snapshot), UNKNOWN, List.of(),
                List.of(new Expectation.NotMarked(partition))) : new Prediction.Exact(snapshot);
    }

    private MachineSnapshot unmarked(MachineSnapshot snapshot) {
        Partition found = snapshot.partition(partition).orElseThrow(this::missing);
        Volume volume = found.volume().toOptional().orElseThrow(this::missing);
        if (!volume.is(VolumeCondition.DIRTY)) {
            return snapshot;
        }
        var conditions = EnumSet.copyOf(volume.conditions());
        conditions.remove(VolumeCondition.DIRTY);
        return snapshot.withPartition(partition, found.withVolume(Reading.known(volume.withConditions(conditions))));
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return repair ? new Reversal.Impossible("what chkdsk corrects or removes in a file system cannot be brought back")
                : new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        DriveLetter letter = LetteredPaths.letter(snapshot, partition);
        return List.of(new Action.RunTool(repair ? Chkdsk.repair(letter) : Chkdsk.look(letter)));
    }

    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return false;
    }

    private IllegalStateException missing() {
        return new IllegalStateException("there is no readable volume on the " + partition);
    }
}
