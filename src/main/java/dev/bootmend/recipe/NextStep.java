package dev.bootmend.recipe;

import java.util.Optional;

/**
 * Something to do outside the program.
 *
 * @param command ready to copy, with the parts to fill in between angle brackets
 */
public record NextStep(String text, Optional<String> command, Moment moment) {

    /** When it is to be done. */
    public enum Moment {
        /** Before the disk is attached to the machine that repairs. */
        BEFORE,
        /** After the run. */
        AFTER
    }
}
