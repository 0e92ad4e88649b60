package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a condition that holds means for a recipe. */
public enum EvidenceEffect {
    /** The disk shows what the recipe repairs. */
    CONFIRMS,
    /** The disk shows that the recipe does not fit. */
    CONTRADICTS,
    /** The user has to know it before confirming. */
    WARNS,
    /** A group starts unticked; the user may still tick it. */
    UNTICKS,
    /** What a group can still do when the screen shows the fault and the disk does not; said with the group. */
    REMAINS;

    /** The effect that recipes call by that name. */
    public static Optional<EvidenceEffect> named(String word) {
        return Arrays.stream(values()).filter(effect -> effect.toString().equals(word)).findFirst();
    }

    /** Whether such evidence names the group that it is about. */
    public boolean namesGroup() {
        return this == UNTICKS || this == REMAINS;
    }

    /** The word in recipe files: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
