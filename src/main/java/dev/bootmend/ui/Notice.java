package dev.bootmend.ui;

import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Something that went wrong, said above the page until it is closed or the page changes.
 *
 * @param title what did not work
 * @param message why, and what can be done
 */
public record Notice(String title, String message) {

    /** Nothing to say. */
    public static final Notice NONE = new Notice("", "");

    public Notice {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(message, "message");
    }

    /** Says that {@code what} failed, and the reason that {@code failure} gives. */
    static Notice of(String what, Throwable failure) {
        Throwable cause = cause(failure);
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Notice(what + " did not work", reason);
    }

    /** The failure itself, without the wrapping that crossing threads adds. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }
}
