package dev.bootmend.recipe;

import java.util.List;

/**
 * Steps of a recipe that are ticked together.
 *
 * @param title a phrase, such as {@code Remove the reference to the missing hive}
 * @param text one or two sentences: when to use it, and its consequence
 * @param ticked whether it is ticked as long as neither the user nor the disk says otherwise
 * @param insteadOf groups whose steps do not run when steps of this one do
 * @param guards what must hold for its steps to run
 */
public record RecipeGroup(GroupId id, GroupKind kind, String title, String text, boolean ticked,
        List<GroupId> insteadOf, List<Guard> guards, List<GroupStep> steps) {

    public RecipeGroup {
        insteadOf = List.copyOf(insteadOf);
        guards = List.copyOf(guards);
        steps = List.copyOf(steps);
    }
}
