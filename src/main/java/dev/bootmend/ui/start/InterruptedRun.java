package dev.bootmend.ui.start;

import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import java.util.List;

/**
 * The run that an earlier BootMend did not live to see the end of.
 *
 * @param how how far it came, in a sentence
 * @param remedy what the button says
 */
record InterruptedRun(RunLine run, String how, String remedy) {

    static InterruptedRun of(RunRecord record, RunLine line) {
        List<Integer> begun = record.events().stream().filter(JournalEvent.Intent.class::isInstance)
                .map(event -> ((JournalEvent.Intent) event).step()).toList();
        int steps = record.started().steps().size();
        if (begun.isEmpty()) {
            return new InterruptedRun(line, "It ended before its first step of " + steps + ". Nothing on the disk was changed.", "Clean up");
        }
        int last = begun.getLast();
        String title = record.started().steps().get(last).title();
        String ended = record.ended(last).isPresent() ? "It ended after" : "It ended during";
        return new InterruptedRun(line, ended + " step " + (last + 1) + " of " + steps + " (" + title
                + "). The disk may be half changed; the backups were made before.", "Undo it");
    }
}
