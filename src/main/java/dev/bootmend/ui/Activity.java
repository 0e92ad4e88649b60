package dev.bootmend.ui;

import java.util.OptionalDouble;

/**
 * What the wizard is busy with.
 *
 * @param title what is being done, as a heading
 * @param message what exactly is being done now
 * @param fraction how much is done, if known
 * @param cancellable whether Cancel is offered
 * @param cancelling whether Cancel was pressed and has not taken effect yet
 * @param veiled whether the page is covered meanwhile; a page that shows its own progress is not
 */
public record Activity(String title, String message, OptionalDouble fraction, boolean cancellable, boolean cancelling,
                       boolean veiled) {

    /** Not busy. */
    public static final Activity IDLE = new Activity("", "", OptionalDouble.empty(), false, false, false);

    /** Reading, comparing and the like: covers the page, can be cancelled. */
    public static Activity of(String title) {
        return new Activity(title, "", OptionalDouble.empty(), true, false, true);
    }

    /** Whether something is being done. */
    public boolean busy() {
        return this != IDLE;
    }

    /** The same, for work whose page shows how it goes. */
    public Activity unveiled() {
        return new Activity(title, message, fraction, cancellable, cancelling, false);
    }

    /** The same, for work that must run to its end. */
    public Activity uncancellable() {
        return new Activity(title, message, fraction, false, cancelling, veiled);
    }

    Activity saying(String now) {
        return new Activity(title, now, fraction, cancellable, cancelling, veiled);
    }

    Activity at(double done) {
        return new Activity(title, message, OptionalDouble.of(Math.clamp(done, 0, 1)), cancellable, cancelling, veiled);
    }

    Activity stopping() {
        return new Activity(title, message, fraction, cancellable, true, veiled);
    }
}
