package dev.bootmend.ui;

import java.util.Objects;

/**
 * Something a page's button does.
 *
 * @param label a verb with its object, as on the button
 * @param enabled whether it can be done now
 * @param reason why it cannot be done now, shown as the button's tooltip; empty when enabled
 * @param careful whether Enter must not trigger it and the button does not get the focus by itself
 * @param run what happens; called on the JavaFX thread, must not block it
 */
public record PageAction(String label, boolean enabled, String reason, boolean careful, Runnable run) {

    public PageAction {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(run, "run");
    }

    /** An action that can be done now. */
    public static PageAction of(String label, Runnable run) {
        return new PageAction(label, true, "", false, run);
    }

    /** An action that cannot be done now, and why. */
    public static PageAction unavailable(String label, String reason) {
        return new PageAction(label, false, reason, false, () -> {
        });
    }

    /** The same, but only on purpose: for what writes. */
    public PageAction onPurpose() {
        return new PageAction(label, enabled, reason, true, run);
    }
}
