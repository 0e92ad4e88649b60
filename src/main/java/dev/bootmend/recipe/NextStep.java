package dev.bootmend.recipe;

import java.util.Optional;

/**
 * Something to do outside the program, before or after.
 *
 * @param command ready to copy, with the parts to fill in between angle brackets
 */
public record NextStep(String text, Optional<String> command) {
}
