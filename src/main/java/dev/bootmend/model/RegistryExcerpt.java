package dev.bootmend.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keys of one hive that were looked at, with all their values.
 *
 * @param scope the keys below which everything was read; a key outside was not looked at
 * @param keys every key found inside the scope, with its values in stored order
 * @param unread the keys that could not be read, or the subkeys of which could not be listed
 */
public record RegistryExcerpt(List<RegistryKeyPath> scope, SortedMap<RegistryKeyPath, List<RegistryValue>> keys,
        SortedMap<RegistryKeyPath, Problem> unread) {

    public RegistryExcerpt {
        scope = List.copyOf(scope);
        var copy = new TreeMap<RegistryKeyPath, List<RegistryValue>>();
        keys.forEach((path, values) -> copy.put(path, List.copyOf(values)));
        keys = Collections.unmodifiableSortedMap(copy);
        unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
    }

    /** An excerpt in which everything could be read. */
    public RegistryExcerpt(List<RegistryKeyPath> scope, SortedMap<RegistryKeyPath, List<RegistryValue>> keys) {
        this(scope, keys, new TreeMap<>());
    }

    /** Whether the key lies in what was looked at, so that its absence means something. */
    public boolean covers(RegistryKeyPath path) {
        return scope.stream().anyMatch(path::startsWith);
    }

    /** Whether the key is there. */
    public boolean hasKey(RegistryKeyPath path) {
        return keys.containsKey(path);
    }

    /** The values of a key in stored order. */
    public Reading<List<RegistryValue>> key(RegistryKeyPath path) {
        if (keys.containsKey(path)) {
            return Reading.known(keys.get(path));
        }
        if (unread.containsKey(path)) {
            return Reading.unreadable(unread.get(path));
        }
        return covers(path) ? Reading.absent() : Reading.unreadable(new Problem(
                path.toString(), "This key was not looked at.", "Look at the disk again."));
    }

    /** One value, by name without regard to case. */
    public Reading<RegistryValue> value(RegistryKeyPath path, String name) {
        return switch (key(path)) {
            case Reading.Known<List<RegistryValue>>(var values) -> values.stream()
                    .filter(value -> WindowsCase.upcase(value.name()).equals(WindowsCase.upcase(name)))
                    .findFirst().map(Reading::known).orElseGet(Reading::absent);
            case Reading.Absent<List<RegistryValue>>() -> Reading.absent();
            case Reading.Unreadable<List<RegistryValue>>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    /**
     * The same excerpt after a write: keys on the way are created as far as they lie in the scope, a value of the same
     * name keeps its place and its spelling.
     *
     * @throws IllegalArgumentException when the key was not looked at, so that nothing can be said of it afterwards
     */
    public RegistryExcerpt with(RegistryKeyPath path, RegistryValue value) {
        if (!covers(path)) {
            throw new IllegalArgumentException("the registry key " + path + " was not looked at");
        }
        var copy = new TreeMap<>(keys);
        for (var key = path; covers(key) && !key.segments().isEmpty(); key = key.parent()) {
            copy.putIfAbsent(key, List.of());
        }
        copy.put(path, replaced(copy.get(path), value));
        return new RegistryExcerpt(scope, copy, unread);
    }

    /** The same excerpt without one value. */
    public RegistryExcerpt without(RegistryKeyPath path, String name) {
        var copy = new TreeMap<>(keys);
        copy.computeIfPresent(path, (key, values) -> values.stream()
                .filter(value -> !WindowsCase.upcase(value.name()).equals(WindowsCase.upcase(name))).toList());
        return new RegistryExcerpt(scope, copy, unread);
    }

    /** The same excerpt without one key and everything below it. */
    public RegistryExcerpt withoutKey(RegistryKeyPath path) {
        var copy = new TreeMap<>(keys);
        copy.keySet().removeIf(key -> key.startsWith(path));
        return new RegistryExcerpt(scope, copy, unread);
    }

    private static List<RegistryValue> replaced(List<RegistryValue> values, RegistryValue value) {
        var result = new ArrayList<>(values);
        for (int i = 0; i < result.size(); i++) {
            if (WindowsCase.upcase(result.get(i).name()).equals(WindowsCase.upcase(value.name()))) {
                result.set(i, new RegistryValue(result.get(i).name(), value.type(), value.data()));
                return result;
            }
        }
        result.add(value);
        return result;
    }

    /** The excerpt of a hive of which nothing was read. */
    public static RegistryExcerpt empty(List<RegistryKeyPath> scope) {
        return new RegistryExcerpt(scope, new TreeMap<>(Map.of()));
    }
}
