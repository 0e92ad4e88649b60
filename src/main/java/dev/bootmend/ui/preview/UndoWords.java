package dev.bootmend.ui.preview;

import dev.bootmend.plan.Reversal;
import dev.bootmend.ui.kit.Tone;

/**
 * How a step is undone.
 *
 * @param badge in two or three words
 * @param reason why it cannot be undone; empty when it can
 */
record UndoWords(String badge, String reason, Tone tone) {

    static UndoWords of(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact ignored -> new UndoWords("undo: exact", "", Tone.NEUTRAL);
            case Reversal.FromBackup ignored -> new UndoWords("undo: from backup", "", Tone.NEUTRAL);
            case Reversal.Impossible(String why) -> new UndoWords("cannot be undone", "Cannot be undone: " + why + ".",
                    Tone.NOTE);
            case Reversal.NotNeeded ignored -> new UndoWords("nothing to undo", "", Tone.NEUTRAL);
        };
    }

    /** The same, for a step that is not part of the plan: nothing to be warned of. */
    UndoWords aside() {
        return new UndoWords(badge, "", Tone.NEUTRAL);
    }
}
