package dev.bootmend.recipe;

import java.util.Locale;

/** What the steps of a group are for. */
public enum GroupKind {
    /** Repairs what is broken. */
    REPAIR,
    /** Changes how the machine behaves; never a repair, never ticked unasked. */
    POLICY,
    /** Collects evidence, or prepares collecting it. */
    DIAGNOSTIC;

    /** The word in recipe files: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
