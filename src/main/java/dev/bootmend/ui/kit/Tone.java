package dev.bootmend.ui.kit;

import java.util.Locale;

/** What a colour says. Never used alone: a word or a {@link Sign} always says the same. */
public enum Tone {
    /** The way forward, or what is selected. */
    ACCENT,
    /** Checked and in order. */
    OK,
    /** Worth knowing, or a risk. */
    NOTE,
    /** Checked and broken. */
    BROKEN,
    /** Could not be checked. */
    UNKNOWN,
    /** No judgement. */
    NEUTRAL,
    /** Belongs to the EFI system partition. */
    VIOLET,
    /** Belongs to the System partition of a BIOS disk. */
    TEAL;

    /** The style class that paints it. */
    String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
