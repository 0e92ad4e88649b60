package dev.bootmend.practice;

import dev.bootmend.model.RecipeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What repairs the fault of a practice machine.
 *
 * @param groups the groups of the recipe that have to be ticked
 * @param options the options of the recipe that must not be left as they are
 */
public record PracticeRepair(RecipeId recipe, List<String> groups, Map<String, String> options) {

    public PracticeRepair {
        groups = List.copyOf(groups);
        options = Map.copyOf(options);
    }

    static PracticeRepair of(String recipe, String... groups) {
        return new PracticeRepair(new RecipeId(recipe), List.of(groups), Map.of());
    }

    /** The same with another value for an option. */
    PracticeRepair with(String option, String value) {
        var more = new HashMap<>(options);
        more.put(option, value);
        return new PracticeRepair(recipe, groups, more);
    }
}
