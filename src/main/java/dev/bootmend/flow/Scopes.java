package dev.bootmend.flow;

import dev.bootmend.diagnose.WatchedFiles;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.recipe.Recipe;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to be looked at, so that every check and every recipe can answer. */
final class Scopes {

    private Scopes() {
    }

    static ProbeScope of(List<Recipe> recipes) {
        Set<RegistryKeyPath> keys = new HashSet<>(WatchedFiles.controlSetKeys());
        Set<VolumePath> files = new HashSet<>(WatchedFiles.paths());
        for (Recipe recipe : recipes) {
            recipe.keys().forEach(key -> keys.add(key.below()));
            files.addAll(recipe.files());
        }
        return new ProbeScope(keys, files);
    }
}
