package dev.bootmend.plan;

import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edits that lead back from what edits leave behind. An empty key that was removed cannot be made again. */
final class RegistryInverse {

    private RegistryInverse() {
    }

    /** Whether there are such edits: no tool call creates an empty key. */
    static boolean exists(List<RegistryEdit> edits) {
        return edits.stream().noneMatch(RegistryEdit.RemoveEmptyKey.class::isInstance);
    }

    /**
     * @param edits those that change something
     * @param before the keys as they were before the first of them
     */
    static List<RegistryEdit> of(List<RegistryEdit> edits, RegistryExcerpt before) {
        var back = new ArrayList<RegistryEdit>();
        RegistryExcerpt keys = before;
        for (RegistryEdit edit : edits) {
            back.addAll(0, inverse(edit, keys));
            keys = edit.appliedTo(keys);
        }
        return back;
    }

    private static List<RegistryEdit> inverse(RegistryEdit edit, RegistryExcerpt keys) {
        return switch (edit) {
            case RegistryEdit.SetValue(var key, var value) -> valueBack(key, value.name(), keys);
            case RegistryEdit.DeleteValue(var key, var name) -> valueBack(key, name, keys);
            case RegistryEdit.RemoveEmptyKey(var key) -> throw new IllegalStateException(
                    "the empty key " + key + " cannot be created again");
        };
    }

    private static List<RegistryEdit> valueBack(RegistryKeyPath key, String name, RegistryExcerpt keys) {
        Optional<RegistryValue> before = keys.value(key, name).toOptional();
        if (before.isPresent()) {
            return List.of(new RegistryEdit.SetValue(key, before.get()));
        }
        var back = new ArrayList<RegistryEdit>();
        back.add(new RegistryEdit.DeleteValue(key, name));
        for (var created = key; keys.covers(created) && !keys.hasKey(created); created = created.parent()) {
            back.add(new RegistryEdit.RemoveEmptyKey(created));
        }
        return back;
    }
}
