package dev.bootmend.plan;

import dev.bootmend.recipe.RecipeGroup;
import java.util.List;

/**
 * A group of a recipe as it can be offered for one disk.
 *
 * @param ticked the user's choice, else what the recipe and the disk say
 * @param blockers why none of it may run; then there are no candidates
 * @param notes what the user has to know about it, in whole sentences
 * @param candidates every step it can have here
 */
public record GroupOffer(RecipeGroup group, boolean ticked, List<Blocker> blockers, List<String> notes,
        List<Candidate> candidates) {

    public GroupOffer {
        blockers = List.copyOf(blockers);
        notes = List.copyOf(notes);
        candidates = List.copyOf(candidates);
    }

    /** The candidates that are part of the plan. */
    public List<Candidate> chosen() {
        return ticked ? candidates.stream().filter(candidate -> candidate.ticked() && !candidate.inPlace()).toList()
                : List.of();
    }
}
