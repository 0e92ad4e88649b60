package dev.bootmend.probe;

import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import java.util.Set;

/**
 * What recipes and checks want to know beyond what is always read.
 *
 * @param controlSetKeys keys below a control set, read with everything below them in every control set
 * @param files paths that are looked for on every readable volume
 */
public record ProbeScope(Set<RegistryKeyPath> controlSetKeys, Set<VolumePath> files) {

    public ProbeScope {
        controlSetKeys = Set.copyOf(controlSetKeys);
        files = Set.copyOf(files);
    }
}
