package dev.bootmend.run;

import java.io.IOException;

/**
 * A journal whose failure does not end the run abruptly: clean-up has to happen all the same. After the first failure
 * nothing more is written, and nothing new may begin.
 */
final class WatchedJournal {

    private final Journal journal;
    private String failure = "";

    WatchedJournal(Journal journal) {
        this.journal = journal;
    }

    /** Appends and flushes; returns whether the journal is whole. */
    boolean append(JournalEvent event) {
        if (failure.isEmpty()) {
            try {
                journal.append(event);
            } catch (IOException e) {
                failure = "The journal could not be written: " + e.getMessage() + ".";
            }
        }
        return failure.isEmpty();
    }

    /** Why the journal is not whole, empty when it is. */
    String failure() {
        return failure;
    }
}
