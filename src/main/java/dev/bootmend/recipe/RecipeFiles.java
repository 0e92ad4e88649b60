package dev.bootmend.recipe;

import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the files that the conditions and steps of a recipe need to have been looked for. */
final class RecipeFiles {

    /** What bcdboot copies and makes, and what the new entry has to start. */
    private static final List<VolumePath> REBUILD = List.of(VolumePath.of("\\bootmgr"),
            VolumePath.of("\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
            VolumePath.of("\\Windows\\Boot\\PCAT\\bootmgr"), VolumePath.of("\\Windows\\Boot\\EFI\\bootmgfw.efi"),
            VolumePath.of("\\Windows\\System32\\config\\BCD-Template"));

    private RecipeFiles() {
    }

    static Set<VolumePath> of(Recipe recipe) {
        var files = new TreeSet<VolumePath>();
        recipe.evidence().forEach(item -> {
            if (item.condition() instanceof Condition.FilePresent(var path, var present)) {
                files.add(path);
            }
        });
        boolean rebuilds = recipe.groups().stream().flatMap(group -> group.steps().stream())
                .anyMatch(step -> step.step() instanceof RecipeStep.Rebuild);
        if (rebuilds) {
            files.addAll(REBUILD);
        }
        return files;
    }
}
