package dev.bootmend.ui.kit;

import java.util.Locale;

/** How the two sides of a line compare. */
public enum DiffKind {
    SAME("", "", "unchanged"),
    CHANGED("−", "+", "changed"),
    REMOVED("−", "", "removed"),
    ADDED("", "+", "added");

    private final String beforeSign;
    private final String afterSign;
    private final String words;

    DiffKind(String beforeSign, String afterSign, String words) {
        this.beforeSign = beforeSign;
        this.afterSign = afterSign;
        this.words = words;
    }

    /** The sign in front of the left line. */
    String beforeSign() {
        return beforeSign;
    }

    /** The sign in front of the right line. */
    String afterSign() {
        return afterSign;
    }

    /** The comparison in words. */
    public String words() {
        return words;
    }

    /** The style class that paints the row. */
    String styleClass() {
        return "diff-" + name().toLowerCase(Locale.ROOT);
    }
}
