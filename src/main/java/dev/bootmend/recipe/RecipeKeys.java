package dev.bootmend.recipe;

import dev.bootmend.model.RegistryKeyPath;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the registry keys that a recipe needs to see: two levels below the control set, with everything in them, so
 * that keys which a step creates on the way are seen, too.
 */
final class RecipeKeys {

    private static final int DEPTH = 2;

    private RecipeKeys() {
    }

    static Set<ControlSetKey> of(Recipe recipe) {
        var keys = new LinkedHashSet<ControlSetKey>();
        Stream<RecipeStep> steps = recipe.groups().stream().flatMap(group -> group.steps().stream())
                .map(GroupStep::step);
        steps.flatMap(step -> ofStep(step).stream()).map(RecipeKeys::watched).forEach(keys::add);
        recipe.evidence().stream().flatMap(item -> ofCondition(item.condition()).stream()).map(RecipeKeys::watched)
                .forEach(keys::add);
        return keys;
    }

    private static ControlSetKey watched(ControlSetKey key) {
        int depth = Math.min(DEPTH, key.below().segments().size());
        return new ControlSetKey(new RegistryKeyPath(key.below().segments().subList(0, depth)));
    }

    private static Optional<ControlSetKey> ofStep(RecipeStep step) {
        return switch (step) {
            case RecipeStep.SetValue(var key, var value) -> Optional.of(key);
            case RecipeStep.DeleteElement ignored -> Optional.empty();
            case RecipeStep.Activate ignored -> Optional.empty();
            case RecipeStep.CheckFileSystem ignored -> Optional.empty();
            case RecipeStep.Rebuild ignored -> Optional.empty();
            case RecipeStep.CollectDump ignored -> Optional.empty();
            case RecipeStep.SetElement ignored -> Optional.empty();
            case RecipeStep.SetDevice ignored -> Optional.empty();
            case RecipeStep.SetEms ignored -> Optional.empty();
            case RecipeStep.SetEmsSettings ignored -> Optional.empty();
        };
    }

    private static Optional<ControlSetKey> ofCondition(Condition condition) {
        return switch (condition) {
            case Condition.ValueEquals(var key, var value) -> Optional.of(key);
            case Condition.ValuePresent(var key, var name, var present) -> Optional.of(key);
            case Condition.Finding ignored -> Optional.empty();
            case Condition.ElementPresent ignored -> Optional.empty();
            case Condition.EntryPresent ignored -> Optional.empty();
            case Condition.FilePresent ignored -> Optional.empty();
            case Condition.OnGeneration ignored -> Optional.empty();
        };
    }
}
