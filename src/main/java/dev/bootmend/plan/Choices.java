package dev.bootmend.plan;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the user has chosen himself; for everything else the recipe and the disk decide.
 *
 * @param groups ticked or unticked
 * @param steps ticked or unticked
 * @param options values as text
 * @param controlSets those to be edited; empty for the one that the next start uses
 */
public record Choices(Map<GroupId, Boolean> groups, Map<StepId, Boolean> steps, Map<OptionId, String> options,
        Set<ControlSetNumber> controlSets) {

    /** Nothing chosen. */
    public static final Choices NONE = new Choices(Map.of(), Map.of(), Map.of(), Set.of());

    public Choices {
        groups = Map.copyOf(groups);
        steps = Map.copyOf(steps);
        options = Map.copyOf(options);
        controlSets = Set.copyOf(controlSets);
    }

    /** The same with one group ticked or unticked by the user. */
    public Choices withGroup(GroupId group, boolean ticked) {
        return new Choices(with(groups, group, ticked), steps, options, controlSets);
    }

    /** The same with one step ticked or unticked by the user. */
    public Choices withStep(StepId step, boolean ticked) {
        return new Choices(groups, with(steps, step, ticked), options, controlSets);
    }

    /** The same with one option set; a value that it cannot have blocks the plan. */
    public Choices withOption(OptionId option, String value) {
        return new Choices(groups, steps, with(options, option, value), controlSets);
    }

    /** The same with these control sets chosen; none for the one that the next start uses. */
    public Choices withControlSets(Set<ControlSetNumber> sets) {
        return new Choices(groups, steps, options, sets);
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        var copy = new HashMap<>(before);
        copy.put(key, value);
        return copy;
    }
}
