package dev.bootmend.recipe;

import dev.bootmend.model.Generation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds the faults of one group of a recipe. */
final class GroupFaults {

    private final Recipe recipe;
    private final RecipeGroup group;
    private final String pointer;
    private final List<RecipeFault> faults = new ArrayList<>();

    private GroupFaults(Recipe recipe, int index) {
        this.recipe = recipe;
        this.group = recipe.groups().get(index);
        this.pointer = "/groups/" + index;
    }

    static List<RecipeFault> of(Recipe recipe, int index) {
        var search = new GroupFaults(recipe, index);
        search.group();
        search.guards();
        search.steps();
        return search.faults;
    }

    private void group() {
        if (group.title().isBlank()) {
            fault("/title", "must not be empty");
        }
        if (group.text().isBlank()) {
            fault("/text", "must not be empty");
        }
        if (group.kind() == GroupKind.POLICY && group.ticked()) {
            fault("/default", "a policy group must not be ticked by default: it is not a repair");
        }
        for (int i = 0; i < group.insteadOf().size(); i++) {
            GroupId other = group.insteadOf().get(i);
            if (other.equals(group.id()) || recipe.group(other).isEmpty()) {
                fault("/insteadOf/" + i, "there is no other group \"" + other + "\"");
            }
        }
        if (group.steps().isEmpty()) {
            fault("/ops", "must not be empty");
        }
    }

    private void guards() {
        if (new HashSet<>(group.guards()).size() < group.guards().size()) {
            fault("/guards", "a guard is named twice");
        }
        if (group.guards().contains(Guard.FREE_SPACE) && recipe.option(RecipeOption.MEMORY)
                .filter(option -> option.type() instanceof OptionType.Number(long least, long most) && least >= 0)
                .isEmpty()) {
            fault("/guards", "the guard \"" + Guard.FREE_SPACE + "\" needs a number option \"" + RecipeOption.MEMORY
                    + "\", in GiB");
        }
        generationGuard(Guard.GEN1, Generation.GEN1);
        generationGuard(Guard.GEN2, Generation.GEN2);
        for (OperationName operation : group.steps().stream().map(step -> step.step().operation()).distinct()
                .toList()) {
            operation.guards().stream().filter(guard -> !group.guards().contains(guard)).forEach(guard ->
                    fault("/guards", operation + " needs the guard \"" + guard + "\""));
        }
    }

    private void generationGuard(Guard guard, Generation generation) {
        if (group.guards().contains(guard) && !recipe.generations().contains(generation)) {
            fault("/guards", "the guard \"" + guard + "\" can never hold: the recipe is not for generation "
                    + generation.number());
        }
    }

    private void steps() {
        var seen = new HashSet<GroupStep>();
        for (int i = 0; i < group.steps().size(); i++) {
            if (!seen.add(group.steps().get(i))) {
                fault("/ops/" + i, "the same step is there twice");
            }
            faults.addAll(StepFaults.of(recipe, group.steps().get(i), pointer + "/ops/" + i));
        }
    }

    private void fault(String below, String reason) {
        faults.add(new RecipeFault(pointer + below, reason));
    }
}
