package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import java.util.List;

/**
 * One thing that a plan does. Answers every question about itself from a snapshot, without running anything.
 *
 * <p>Each kind is a record in a file of its own; the list below, with that of {@link ElementOperation}, is
 * the closed set of what can be done to a disk.
 *
 * <p>Laws, tested for every operation on every practice machine: what {@link #predict} says is what the actions do;
 * the reversal restores what was; on its own prediction an operation has no change and needs no action.
 */
public sealed interface Operation
        permits AssignLetter, CheckFileSystem, CollectDump, DeleteElement, EditRegistry, ElementOperation, LendSignature,
        RebuildBootFiles, ReleaseLetter, RestoreFiles, ReturnSignature, RunNtfsfix, SetActive, SetDiskOnline, SetDiskReadOnly,
        SetEmsSettings, UnloadHive {

    /** What it touches; backed up before and read again afterwards. */
    Target target();

    /**
     * What it does, as a phrase a technician reads, such as {@code Delete imcdevice from Windows Server 2019}.
     */
    String title(MachineSnapshot snapshot);

    /**
     * The machine afterwards, as far as it can be known beforehand. The very same snapshot when it is already in place.
     *
     * @throws IllegalStateException when the snapshot could not be read at the place that this changes: a plan is made
     *     only for what could be read
     */
    Prediction predict(MachineSnapshot snapshot);

    /** How it can be undone, known before anything runs. */
    Reversal reversal(MachineSnapshot snapshot);

    /**
     * What is carried out, in order; empty when it is already in place.
     *
     * @throws IllegalStateException when a tool needs a drive letter and the partition has none in the snapshot
     */
    List<Action> actions(MachineSnapshot snapshot);

    /** The partitions that need a drive letter for its actions. */
    default List<PartitionRef> lettered() {
        return target().files().stream().map(FileRef::partition).distinct().toList();
    }

    /** Whether there is nothing left to do. */
    default boolean isInPlace(MachineSnapshot snapshot) {
        return changesOn(snapshot).isEmpty();
    }

    /**
     * Whether only its actions can say how it went, because nothing on the disk shows it: a file that was copied away, a
     * look for errors.
     */
    default boolean isJudgedByItsActions() {
        return false;
    }

    /** Before and after of everything it changes, as far as it is known. */
    default List<Change> changesOn(MachineSnapshot snapshot) {
        return Changes.between(snapshot, predict(snapshot).machine());
    }
}
