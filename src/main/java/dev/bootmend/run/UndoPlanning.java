package dev.bootmend.run;

import dev.bootmend.model.Problem;
import dev.bootmend.plan.Plan;

/** What the planning of an undo came to. */
public sealed interface UndoPlanning {

    /** It can be previewed, confirmed and run like any other plan. */
    record Ready(Plan plan) implements UndoPlanning {
    }

    /** Everything is as it was before the run, and nothing of it is left on this machine. */
    record NothingToUndo() implements UndoPlanning {
    }

    /** It cannot be undone as things are: why, and what the user can do. */
    record Blocked(Problem problem) implements UndoPlanning {
    }
}
