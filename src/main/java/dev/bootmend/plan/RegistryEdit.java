package dev.bootmend.plan;

import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;

/** One change of a hive, by a key below its root. */
public sealed interface RegistryEdit {

    RegistryKeyPath key();

    /** Writes a value, and creates the keys on the way. */
    record SetValue(RegistryKeyPath key, RegistryValue value) implements RegistryEdit {
    }

    /** Deletes a value; its key stays. */
    record DeleteValue(RegistryKeyPath key, String name) implements RegistryEdit {
    }

    /** Removes a key that an earlier run created, unless something has been put into it since. */
    record RemoveEmptyKey(RegistryKeyPath key) implements RegistryEdit {
    }

    /** The keys after it; the very same excerpt when nothing is left to do. */
    default RegistryExcerpt appliedTo(RegistryExcerpt keys) {
        if (!keys.covers(key())) {
            throw new IllegalStateException("the registry key " + key() + " was not looked at; look at the disk again");
        }
        return switch (this) {
            case SetValue(var key, var value) -> holds(keys, value) ? keys : keys.with(key, value);
            case DeleteValue(var key, var name) -> keys.value(key, name).isKnown() ? keys.without(key, name) : keys;
            case RemoveEmptyKey(var key) -> isEmpty(keys) ? keys.withoutKey(key) : keys;
        };
    }

    private boolean holds(RegistryExcerpt keys, RegistryValue value) {
        return keys.value(key(), value.name()).toOptional()
                .filter(found -> found.type().equals(value.type()) && found.data().equals(value.data())).isPresent();
    }

    private boolean isEmpty(RegistryExcerpt keys) {
        return keys.key(key()).toOptional().filter(values -> values.isEmpty()).isPresent()
                && keys.keys().keySet().stream().noneMatch(other -> !other.equals(key()) && other.startsWith(key()));
    }
}
