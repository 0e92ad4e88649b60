package dev.bootmend.plan;

/** The answer of a disk to a question. "No" and "could not look" are different answers. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** The answer to the opposite question; what is not known stays so. */
    Answer negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** This answer when {@code wanted}, else its opposite. */
    Answer when(boolean wanted) {
        return wanted ? this : negated();
    }

    /** Yes when either says so, no only when both do. */
    Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }
}
