package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import java.util.List;

/**
 * One thing that a plan does. Answers every question about itself from a snapshot, without running anything.
 *
 * <p>Planned kinds: set and delete a BCD element, edit a registry hive, assign and release a drive letter, unload a
 * left-over hive, put files back. Each is a record in a file of its own.
 *
 * <p>Laws, tested for every operation on every practice machine: what {@link #predict} says is what the actions do;
 * the reversal restores what was; on its own prediction an operation has no change and needs no action.
 */
public sealed interface Operation
        permits AssignLetter, DeleteElement, EditRegistry, ReleaseLetter, RestoreFiles, SetElement, UnloadHive {

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

    /** Before and after of everything it changes; empty means already in place. */
    default List<Change> changesOn(MachineSnapshot snapshot) {
        return Changes.between(snapshot, predict(snapshot).machine());
    }
}
