package dev.bootmend.recipe;

import dev.bootmend.model.Generation;
import java.util.Optional;

/**
 * A step in its group.
 *
 * @param onlyWith the option that must be on for the step to be offered
 * @param onlyWithout the option that must be off for the step to be offered
 * @param generation the only generation that the step is for; empty for both
 */
public record GroupStep(RecipeStep step, Optional<OptionId> onlyWith, Optional<OptionId> onlyWithout,
        Optional<Generation> generation, Ticking ticking) {

    /** A step that is always offered and ticked. */
    public static GroupStep of(RecipeStep step) {
        return new GroupStep(step, Optional.empty(), Optional.empty(), Optional.empty(), new Ticking.On());
    }
}
