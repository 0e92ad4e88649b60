package dev.bootmend.run;

import dev.bootmend.plan.ConfirmedPlan;

/** Hears how a run goes on, on the thread that runs it. */
public interface RunListener {

    /** Backups, the second look and the other work that is no step. */
    default void phase(String text) {
    }

    default void stepBegins(ConfirmedPlan.ConfirmedStep step) {
    }

    /** One line that a tool printed, or how far a copy is. */
    default void output(String line) {
    }

    default void stepEnded(StepOutcome outcome) {
    }

    /** A listener that ignores everything. */
    static RunListener silent() {
        return new RunListener() {
        };
    }
}
