package dev.bootmend.run;

import dev.bootmend.model.Problem;
import java.io.IOException;

/** Closes the journal of an interrupted run, or of one that has lent an identity, of which nothing is left. */
public final class Settlement {

    private Settlement() {
    }

    /**
     * Closes the journal unless it is closed, or somebody else works on the machine: the run may still be under way.
     *
     * @return that there is nothing to undo, or that the journal could not be written
     */
    public static UndoPlanning of(Machine machine, RunRecord run) {
        if ((run.interrupted() || run.lentIdentity()) && !run.settled()) {
            try {
                settle(machine, run);
            } catch (IOException e) {
                return new UndoPlanning.Blocked(new Problem("Run " + run.id(),
                        "Nothing of it is left, but its journal could not be closed: " + e.getMessage() + ".",
                        "Make the place for journals writable and try again."));
            }
        }
        return new UndoPlanning.NothingToUndo();
    }

    /** Without the lock, which makes the disks of some machines writable: nothing of them is written here. */
    private static void settle(Machine machine, RunRecord run) throws IOException {
        if (machine.runs().isLocked()) {
            return;
        }
        try (var journal = machine.runs().reopen(run.id())) {
            journal.append(new JournalEvent.Settled(machine.clock().instant(),
                    "Nothing of the run was left when the disk was looked at again."));
        }
    }
}
