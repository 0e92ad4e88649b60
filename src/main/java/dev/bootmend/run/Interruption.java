package dev.bootmend.run;

/**
 * Keeps an interruption of the running thread away from the work, which has to come to an orderly end: files refuse
 * every access while it is pending. It is handed on when the run is over.
 */
final class Interruption {

    private boolean seen;

    /** Takes a pending interruption; returns whether there was one since the run began. */
    boolean take() {
        seen |= Thread.interrupted();
        return seen;
    }

    /** Remembers one that has arrived as an exception. */
    void arrived() {
        seen = true;
    }

    /** Interrupts the thread again, as whoever interrupted it expects. */
    void handOn() {
        if (take()) {
            Thread.currentThread().interrupt();
        }
    }
}
