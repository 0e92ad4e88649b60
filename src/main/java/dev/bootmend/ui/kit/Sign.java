package dev.bootmend.ui.kit;

import java.util.Locale;

/** The round signs that stand beside a claim: each has its own shape, so that it reads without its colour. */
public enum Sign {
    /** A check mark: looked at, in order. */
    OK("In order", "M 5 9.3 L 7.8 12.1 L 13 6.6"),
    /** An exclamation mark on amber: worth knowing. */
    NOTE("Note", "M 9 4.6 V 9.8 M 9 13 V 13.1"),
    /** A cross on red: looked at, broken. */
    BROKEN("Broken", "M 6 6 L 12 12 M 12 6 L 6 12"),
    /** A question mark on grey: could not be checked. */
    UNKNOWN("Could not check", "M 6.9 7 C 6.9 4.2 11.2 4.2 11.2 7 C 11.2 8.7 9 8.8 9 10.4 M 9 13 V 13.1"),
    /** A dash: not reached. */
    NOT_REACHED("Not reached", "M 5.6 9 H 12.4"),
    /** A padlock: never a target. */
    LOCKED("Locked", "M 5.8 8.6 H 12.2 V 12.8 H 5.8 Z M 7 8.4 V 6.8 C 7 4.2 11 4.2 11 6.8 V 8.4"),
    /** An empty ring: its turn has not come. */
    WAITING("Waiting", ""),
    /** A turning arc: at work. */
    RUNNING("Running", "M 9 1.5 A 7.5 7.5 0 0 1 16.5 9"),
    /** An equals sign: already as it should be. */
    IN_PLACE("Already in place", "M 5.6 7.4 H 12.4 M 5.6 10.6 H 12.4");

    private final String words;
    private final String path;

    Sign(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** The sign in words, for a screen reader or a tooltip. */
    public String words() {
        return words;
    }

    /** The drawing on a field of 18 by 18 units. */
    String path() {
        return path;
    }

    /** The style class that paints it. */
    String styleClass() {
        return "sign-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
