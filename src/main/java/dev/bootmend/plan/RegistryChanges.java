package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What differs in the keys of one hive that both snapshots looked at. */
final class RegistryChanges {

    private final FileRef hive;
    private final RegistryExcerpt before;
    private final RegistryExcerpt after;
    private final List<Change> changes = new ArrayList<>();

    private RegistryChanges(FileRef hive, RegistryExcerpt before, RegistryExcerpt after) {
        this.hive = hive;
        this.before = before;
        this.after = after;
    }

    static List<Change> between(FileRef hive, RegistryExcerpt before, RegistryExcerpt after) {
        if (before == after) {
            return List.of();
        }
        return new RegistryChanges(hive, before, after).compared();
    }

    private List<Change> compared() {
        var keys = new TreeSet<RegistryKeyPath>(before.keys().keySet());
        keys.addAll(after.keys().keySet());
        keys.forEach(this::key);
        return changes;
    }

    private void key(RegistryKeyPath key) {
        List<RegistryValue> was = before.keys().get(key);
        List<RegistryValue> is = after.keys().get(key);
        if (was == is || was == null && !before.covers(key) || is == null && !after.covers(key)) {
            return;
        }
        if (is == null) {
            changes.add(new Change.Key(hive, key, false));
        } else if (was == null && is.isEmpty()) {
            changes.add(new Change.Key(hive, key, true));
        }
        values(key, was == null ? List.of() : was, is == null ? List.of() : is, was == null);
    }

    private void values(RegistryKeyPath key, List<RegistryValue> before, List<RegistryValue> after, boolean created) {
        Map<String, RegistryValue> was = byName(before);
        Map<String, RegistryValue> is = byName(after);
        was.forEach((name, value) -> {
            if (!value.equals(is.get(name))) {
                changes.add(new Change.Value(hive, key, value.name(), Optional.of(value),
                        Optional.ofNullable(is.get(name)), created));
            }
        });
        is.forEach((name, value) -> {
            if (!was.containsKey(name)) {
                changes.add(new Change.Value(hive, key, value.name(), Optional.empty(), Optional.of(value), created));
            }
        });
    }

    private static Map<String, RegistryValue> byName(List<RegistryValue> values) {
        var map = new LinkedHashMap<String, RegistryValue>();
        values.forEach(value -> map.put(WindowsCase.upcase(value.name()), value));
        return map;
    }
}
