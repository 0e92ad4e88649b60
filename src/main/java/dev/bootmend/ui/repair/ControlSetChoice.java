package dev.bootmend.ui.repair;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ControlSets;
import dev.bootmend.recipe.GroupStep;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.recipe.RecipeStep;
import dev.bootmend.ui.repair.RepairState.ControlSetLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The control sets of one Windows, where the user may choose among them. */
final class ControlSetChoice {

    private final Optional<ControlSets> sets;

    ControlSetChoice(Optional<WindowsInstallation> windows) {
        this.sets = windows.map(ControlSets::of);
    }

    /** The lines to choose from; none when the recipe changes no control set or there is nothing to choose. */
    List<ControlSetLine> lines(Recipe recipe, Choices choices) {
        boolean concerned = recipe.groups().stream().flatMap(group -> group.steps().stream())
                .map(GroupStep::step).anyMatch(RecipeStep.SetValue.class::isInstance);
        if (!concerned || sets.filter(this::hasAQuestion).isEmpty()) {
            return List.of();
        }
        ControlSets known = sets.get();
        List<ControlSetNumber> chosen = known.chosen(choices.controlSets());
        return known.complete().stream().map(set -> new ControlSetLine(set, use(known, set), chosen.contains(set)))
                .toList();
    }

    /** The choices with one set ticked or unticked. */
    Choices with(Choices choices, ControlSetNumber set, boolean ticked) {
        Set<ControlSetNumber> chosen = new LinkedHashSet<>(sets.map(known -> known.chosen(choices.controlSets()))
                .orElse(List.of()));
        if (ticked) {
            chosen.add(set);
        } else {
            chosen.remove(set);
        }
        return choices.withControlSets(chosen);
    }

    private boolean hasAQuestion(ControlSets known) {
        return known.complete().size() > 1 && (known.next().isEmpty() || !known.next().equals(known.current()))
                || known.chosen(Set.of()).isEmpty() && !known.complete().isEmpty();
    }

    private static String use(ControlSets known, ControlSetNumber set) {
        boolean next = known.next().filter(set::equals).isPresent();
        boolean current = known.current().filter(set::equals).isPresent();
        if (next) {
            return current ? "used by the last start and the next one" : "used by the next start";
        }
        return current ? "used by the last start" : "not used at present";
    }
}
