package dev.bootmend.recipe;

import java.util.Locale;

/** How much a recipe can go wrong, as shown beside its name. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH;

    /** The word in recipe files and in the window: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
