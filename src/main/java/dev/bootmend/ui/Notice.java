package dev.bootmend.ui;

import dev.bootmend.ui.kit.Sign;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Something that went wrong or was done, said above the page until it is closed or the page changes.
 *
 * @param sign whether it worked
 * @param title what did not work, or what was done
 * @param message why and what can be done, or where the result is
 */
public record Notice(Sign sign, String title, String message) {

    /** Nothing to say. */
    public static final Notice NONE = new Notice(Sign.NOTE, "", "");

    public Notice {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(message, "message");
    }

    /** Says that {@code what} failed, and the reason that {@code failure} gives. */
    static Notice of(String what, Throwable failure) {
        Throwable cause = cause(failure);
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new Notice(Sign.BROKEN, what + " did not work", reason);
    }

    /** Says that {@code what} was done. */
    static Notice done(String what, String where) {
        return new Notice(Sign.OK, what, where);
    }

    /** The failure itself, without the wrapping that crossing threads adds. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? cause(failure.getCause())
                : failure;
    }
}
