package dev.bootmend.ui.repair;

import dev.bootmend.plan.Choices;
import dev.bootmend.recipe.OptionType;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeOption;
import java.util.Optional;

/** Says of what stands in the field of an option why it cannot be its value. */
final class OptionFaults {

    private OptionFaults() {
    }

    /** The fault of {@code typed}, as a sentence for the place below its field. */
    static Optional<String> of(RecipeOption option, String typed) {
        if (typed.isBlank() && option.type() instanceof OptionType.Number(long least, long most)) {
            return Optional.of("A whole number from " + least + " to " + most + " is needed.");
        }
        return option.type().faultOf(typed.strip()).map(why -> why + ".");
    }

    /** The first fault among the options that were chosen, with the name of its field. */
    static Optional<String> first(Recipe recipe, Choices choices) {
        return recipe.options().stream().filter(option -> choices.options().containsKey(option.id()))
                .flatMap(option -> of(option, choices.options().get(option.id()))
                        .map(why -> option.title() + ": " + why).stream())
                .findFirst();
    }
}
