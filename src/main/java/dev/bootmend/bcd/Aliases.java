package dev.bootmend.bcd;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import java.util.Optional;

/**
 * The names that a listing without {@code /v} prints for objects. {@code {current}} wins over {@code {default}}, and
 * both over nothing: well-known objects keep their own names (published listings).
 *
 * @param current the entry of the running system, empty for a store of another machine
 * @param defaultEntry what the boot manager's {@code default} names, empty when it names nothing
 */
public record Aliases(Optional<Guid> current, Optional<Guid> defaultEntry) {

    /** The GUID that stands for {@code {default}} inside bcdedit. */
    public static final Guid DEFAULT = Guid.of("1cae1eb7-a0df-4d4d-9851-4860e34ef535");
    /** The GUID that stands for {@code {current}} inside bcdedit. */
    public static final Guid CURRENT = Guid.of("fa926493-6f1c-4193-a414-58f0b2456d1e");

    /** The aliases of an offline store. */
    public static Aliases of(BootStore store) {
        return new Aliases(Optional.empty(), defaultEntry(store));
    }

    /** The same with the entry that the running system was started from. */
    public Aliases withCurrent(Guid running) {
        return new Aliases(Optional.of(running), defaultEntry);
    }

    /** The entry named by the boot manager's {@code default}; whether it exists in the store is another question. */
    public static Optional<Guid> defaultEntry(BootStore store) {
        return store.bootManager()
                .flatMap(manager -> manager.element(BootElements.DEFAULT))
                .flatMap(element -> element.value() instanceof BootValue.ObjectRef(Guid id)
                        ? Optional.of(id) : Optional.empty());
    }

    /** The alias in braces, else the GUID in braces. */
    public String print(Guid id) {
        if (current.filter(id::equals).isPresent()) {
            return "{current}";
        }
        if (defaultEntry.filter(id::equals).isPresent()) {
            return "{default}";
        }
        return WellKnownObject.of(id).flatMap(WellKnownObject::alias).orElse(id.braced());
    }
}
