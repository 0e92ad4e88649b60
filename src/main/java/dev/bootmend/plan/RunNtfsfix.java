package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.tool.Ntfsfix;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Does with ntfsfix what can be done where there is no chkdsk. It is no check of the file system, and is never called one.
 *
 * @param repair false to have it say what it would do
 */
public record RunNtfsfix(PartitionRef partition, boolean repair) implements Operation {

    /** What it is, for the offer and the consent (manual page of ntfsfix). */
    static final String IS_NO_CHECK = "ntfsfix is no file-system check: it corrects a few basic inconsistencies, empties the"
            + " journal, which loses changes that were not written yet, and takes the mark away that makes Windows check. When"
            + " Windows runs again, have it check the volume (chkdsk C: /f, then restart).";
    static final String UNKNOWN = "What ntfsfix corrects, and which changes are lost with the journal, cannot be known"
            + " beforehand. If it changes a file that this plan relies on, the run stops.";

    /** What keeps this machine from writing, and what ntfsfix takes away. */
    private static final Set<VolumeCondition> MARKS =
            Set.of(VolumeCondition.DIRTY, VolumeCondition.JOURNAL_OPEN, VolumeCondition.CHECK_BEFORE_WRITING);

    @Override
    public Target target() {
        return new Target.FileSystemOf(partition);
    }

    /** It works on the block device. */
    @Override
    public List<PartitionRef> lettered() {
        return List.of();
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        String which = PartitionTitle.of(snapshot, partition);
        return repair ? "Run ntfsfix on " + which + " (no check: empties the journal, takes the mark away)"
                : "Ask ntfsfix what it would do to " + which;
    }

    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        return repair && isMarked(snapshot) ? new Prediction.Partial(unmarked(snapshot), UNKNOWN, List.of(),
                List.of(new Expectation.NotMarked(partition))) : new Prediction.Exact(snapshot);
    }

    private boolean isMarked(MachineSnapshot snapshot) {
        return snapshot.volume(partition).filter(volume -> volume.conditions().stream().anyMatch(MARKS::contains)).isPresent();
    }

    private MachineSnapshot unmarked(MachineSnapshot snapshot) {
        Partition found = snapshot.partition(partition).orElseThrow();
        Volume volume = found.volume().toOptional().orElseThrow();
        var conditions = EnumSet.noneOf(VolumeCondition.class);
        volume.conditions().stream().filter(condition -> !MARKS.contains(condition)).forEach(conditions::add);
        return snapshot.withPartition(partition, found.withVolume(Reading.known(volume.withConditions(conditions))));
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return repair && isMarked(snapshot)
                ? new Reversal.Impossible("what ntfsfix corrects, and the journal that it empties, cannot be brought back")
                : new Reversal.NotNeeded();
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of()
                : List.of(new Action.RunTool(repair ? Ntfsfix.clear(partition) : Ntfsfix.look(partition)));
    }

    /** A volume without a mark is not touched. */
    @Override
    public boolean isInPlace(MachineSnapshot snapshot) {
        return repair && !isMarked(snapshot);
    }

    @Override
    public boolean isJudgedByItsActions() {
        return !repair;
    }
}
