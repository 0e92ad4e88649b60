package dev.bootmend.ui.kit;

import java.util.Locale;

/** How a stretch of a {@link Phrase} is written. */
public enum Emphasis {
    PLAIN,
    /** The thing the sentence is about. */
    STRONG,
    /** An aside. */
    MUTED,
    /** Something to be typed or found literally: a path, a command, an identifier. */
    CODE,
    /** Part of a command that the user must replace. */
    PLACEHOLDER;

    /** The style class that paints it. */
    String styleClass() {
        return "phrase-" + name().toLowerCase(Locale.ROOT);
    }
}
