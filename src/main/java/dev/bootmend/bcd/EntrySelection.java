package dev.bootmend.bcd;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which objects {@code bcdedit /enum} prints (Microsoft Learn: bcdedit /enum; orders from published listings). */
public sealed interface EntrySelection {

    /** The boot manager, then the members of its {@code displayorder} in that order. */
    record Active() implements EntrySelection {
    }

    /** Everything by ascending type, then GUID, as far as the kind says so. */
    record ByKind(Kind kind) implements EntrySelection {
    }

    /** One object. */
    record Single(Guid id) implements EntrySelection {
    }

    /** The words of the command other than {@code ACTIVE}. */
    enum Kind {
        ALL(type -> true),
        FIRMWARE(type -> type.objectClass() == 1 && type.subtype() == 1),
        BOOTAPP(type -> type.objectClass() == 1 && type.subtype() == 2),
        BOOTMGR(ObjectType.BOOT_MANAGER::equals),
        OSLOADER(ObjectType.OS_LOADER::equals),
        RESUME(ObjectType.RESUME_LOADER::equals),
        INHERIT(type -> type.objectClass() == 2);

        private final Predicate<ObjectType> types;

        Kind(Predicate<ObjectType> types) {
            this.types = types;
        }
    }

    /** Reads the word after {@code /enum}: a kind, {@code ACTIVE}, or an identifier; empty for anything else. */
    static Optional<EntrySelection> of(String word, BootStore store) {
        String folded = word.toUpperCase(Locale.ROOT);
        if (folded.equals("ACTIVE")) {
            return Optional.of(new Active());
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(folded)) {
                return Optional.of(new ByKind(kind));
            }
        }
        return switch (ObjectIdentifier.of(word)) {
            case ObjectIdentifier.Fixed(Guid id) -> Optional.of(new Single(id));
            case ObjectIdentifier.DefaultEntry ignored -> Aliases.defaultEntry(store).map(Single::new);
            case ObjectIdentifier.CurrentEntry ignored -> Optional.empty();
            case ObjectIdentifier.Invalid ignored -> Optional.empty();
        };
    }

    /** The selected objects in the order of the listing. References to objects that do not exist are passed over. */
    default List<BootObject> objects(BootStore store) {
        return switch (this) {
            case Active ignored -> active(store);
            case Single(Guid id) -> store.object(id).stream().toList();
            case ByKind(Kind kind) -> store.objects().stream()
                    .filter(object -> kind == Kind.ALL || object.type().filter(kind.types).isPresent())
                    .sorted(BootStore.ORDER).toList();
        };
    }

    private static List<BootObject> active(BootStore store) {
        var objects = new ArrayList<>(store.bootManager().stream().toList());
        var byId = new HashMap<Guid, BootObject>();
        store.objects().forEach(object -> byId.put(object.id(), object));
        store.bootManager().flatMap(manager -> manager.element(BootElements.DISPLAY_ORDER)).ifPresent(element -> {
            if (element.value() instanceof BootValue.ObjectList(List<Guid> ids)) {
                ids.stream().filter(byId::containsKey).map(byId::get).forEach(objects::add);
            }
        });
        return objects;
    }
}
