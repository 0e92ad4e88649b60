package dev.bootmend.json;

import dev.bootmend.recipe.Recipe;
import java.util.List;

/** What became of reading a recipe file. */
public sealed interface RecipeReading {

    /** It holds a recipe without faults. */
    record Accepted(Recipe recipe) implements RecipeReading {
    }

    /** It is refused; every fault that was found, in the order of the file. */
    record Refused(List<RecipeFileFault> faults) implements RecipeReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
