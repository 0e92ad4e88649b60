package dev.bootmend.ui;

import java.util.concurrent.CancellationException;

/** How a piece of {@link Work} tells how far it is, and hears that it should stop. Callable from any thread. */
public interface WorkProgress {

    /** What is being done now. */
    void say(String message);

    /** How much is done, from 0 to 1. Without it the progress is shown as unknown. */
    void done(double fraction);

    /** Whether the user asked to stop. */
    boolean cancelled();

    /** Stops here if the user asked to. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException("stopped at the user's request");
        }
    }
}
