package dev.bootmend.recipe;

import java.util.Optional;

/**
 * A step in its group.
 *
 * @param onlyWith the option that must be on for the step to be offered
 */
public record GroupStep(RecipeStep step, Optional<OptionId> onlyWith) {
}
