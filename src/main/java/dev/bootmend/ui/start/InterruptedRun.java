package dev.bootmend.ui.start;

import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import java.util.List;

/**
 * A run that has to be dealt with first of all: one that an earlier BootMend did not live to see the end of, or one that has lent
 * a disk a signature.
 *
 * @param how how far it came, in a sentence
 * @param what in front of its title
 * @param remedy what the button says
 */
record InterruptedRun(RunLine run, String what, String how, String remedy) {

    private static final String INTERRUPTED = "An earlier run was interrupted: ";

    /** A run that has given a disk a signature that is not its own, interrupted or not. */
    static InterruptedRun lender(RunRecord record, RunLine line) {
        return new InterruptedRun(line, "A disk has a temporary signature: ", (record.interrupted() ? "The run was interrupted. " : "")
                + "Disk " + record.target().disk() + " is " + record.target().identity() + " by its own signature, which its boot"
                + " entries name. Give it that back before you detach the disk, or its Windows does not start.",
                "Give it back…");
    }

    static InterruptedRun of(RunRecord record, RunLine line) {
        List<Integer> begun = record.events().stream().filter(JournalEvent.Intent.class::isInstance)
                .map(event -> ((JournalEvent.Intent) event).step()).toList();
        int steps = record.started().steps().size();
        if (begun.isEmpty()) {
            return new InterruptedRun(line, INTERRUPTED, "It ended before its first step of " + steps + ". Nothing on the disk was changed.", "Clean up");
        }
        int last = begun.getLast();
        String title = record.started().steps().get(last).title();
        String ended = record.ended(last).isPresent() ? "It ended after" : "It ended during";
        return new InterruptedRun(line, INTERRUPTED, ended + " step " + (last + 1) + " of " + steps + " (" + title
                + "). The disk may be half changed; the backups were made before.", "Undo it");
    }
}
