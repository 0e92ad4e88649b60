package dev.bootmend.run;

import dev.bootmend.plan.Action;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.Reversal;
import java.util.List;

/** Puts the steps of a plan into the words of the journal. */
final class StepWords {

    /** How the undo of a step begins that there is no way back from. */
    static final String IMPOSSIBLE = "cannot be undone: ";
    /** The undo of a step that changes nothing on the disk. */
    static final String NOTHING = "nothing to undo";

    private StepWords() {
    }

    static List<StepRecord> of(ConfirmedPlan plan, ChangeWords words) {
        return plan.steps().stream().map(step -> of(step, words)).toList();
    }

    private static StepRecord of(ConfirmedStep step, ChangeWords words) {
        return new StepRecord(step.step().index(), step.title(), step.step().purpose(),
                step.changes().stream().map(change -> words.line(change, step.before())).toList(),
                step.actions().stream().map(StepWords::command).toList(), undo(step.reversal()));
    }

    /** An action as it can be repeated by hand, the lines of a diskpart script included. */
    static String command(Action action) {
        return action instanceof Action.RunTool(var call) && !call.script().isEmpty()
                ? action + " [" + String.join("; ", call.script()) + "]" : action.toString();
    }

    private static String undo(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact ignored -> "exact";
            case Reversal.FromBackup ignored -> "from backup";
            case Reversal.Impossible(String reason) -> IMPOSSIBLE + reason;
            case Reversal.NotNeeded ignored -> NOTHING;
        };
    }
}
