package dev.bootmend.run;

import dev.bootmend.plan.Step;
import java.util.List;

/**
 * A step as the preview showed it, in words.
 *
 * @param changes one line each: what, before, after
 * @param commands the exact actions
 * @param undo how it can be undone
 */
public record StepRecord(int index, String title, Step.Purpose purpose, List<ChangeLine> changes,
        List<String> commands, String undo) {

    public StepRecord {
        changes = List.copyOf(changes);
        commands = List.copyOf(commands);
    }

    /** Whether it leaves nothing behind that an undo could put back: it looks, copies, or lends a letter. */
    boolean hasNothingToUndo() {
        return undo.equals(StepWords.NOTHING);
    }

    /** Whether there is no way back from it. */
    boolean isLasting() {
        return undo.startsWith(StepWords.IMPOSSIBLE);
    }
}
