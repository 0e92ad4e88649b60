package dev.bootmend.offline;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.ObjectIdentifier;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code bcdedit /create} and {@code /delete} (Microsoft Learn: bcdedit /create, /delete). */
final class BcdeditEntries {

    private final OfflineStore store;
    private final Supplier<Guid> newIds;

    BcdeditEntries(OfflineStore store, Supplier<Guid> newIds) {
        this.store = store;
        this.newIds = newIds;
    }

    /** Finds the entry a word names. */
    interface Lookup {
        BootObject object(String word) throws ToolRefusal, IOException;
    }

    /** Creates an entry; the message with its identifier. */
    String create(List<String> given) throws ToolRefusal, IOException {
        var words = new ArrayList<>(given);
        Optional<String> description = description(words);
        Guid id;
        ObjectType type;
        if (words.size() == 1 && words.getFirst().startsWith("{")) {
            id = identifier(words.getFirst());
            type = WellKnownObject.of(id).map(WellKnownObject::type).orElseThrow(BcdeditArguments::identifierNotValid);
        } else {
            type = type(words);
            id = newIds.get();
        }
        if (store.content().object(id).isPresent()) {
            throw BcdeditArguments.refusal("The specified entry already exists."
                    + "\nCannot create a file when that file already exists.");
        }
        store.create(id, type);
        if (description.isPresent()) {
            store.set(id, BootElements.DESCRIPTION, new BootValue.Text(description.get()));
        }
        return "The entry " + id.braced() + " was successfully created.";
    }

    private static Optional<String> description(List<String> words) throws ToolRefusal {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase("/d")) {
                if (i + 1 == words.size()) {
                    throw BcdeditArguments.invalidCommand("create");
                }
                words.remove(i);
                return Optional.of(words.remove(i));
            }
        }
        return Optional.empty();
    }

    private static Guid identifier(String word) throws ToolRefusal {
        if (ObjectIdentifier.of(word) instanceof ObjectIdentifier.Fixed(Guid id)) {
            return id;
        }
        throw BcdeditArguments.identifierNotValid();
    }

    private static ObjectType type(List<String> words) throws ToolRefusal {
        String all = String.join(" ", words).toLowerCase(Locale.ROOT);
        return switch (all) {
            case "/application osloader" -> ObjectType.OS_LOADER;
            case "/application resume" -> ObjectType.RESUME_LOADER;
            case "/application bootapp" -> new ObjectType(0x1020000a);
            case "/application bootsector" -> new ObjectType(0x10400008);
            case "/application startup" -> new ObjectType(0x10400009);
            case "/inherit" -> ObjectType.INHERITED;
            case "/inherit bootmgr" -> new ObjectType(0x20200002);
            case "/inherit osloader" -> ObjectType.OS_LOADER_SETTINGS;
            case "/inherit resume" -> ObjectType.RESUME_LOADER_SETTINGS;
            case "/inherit device" -> new ObjectType(0x20300000);
            case "/device" -> ObjectType.DEVICE_OPTIONS;
            default -> throw BcdeditArguments.invalidCommand("create");
        };
    }

    /** Deletes an entry and, unless {@code /nocleanup} is given, its place in the lists of the boot manager. */
    void delete(List<String> given, Lookup lookup) throws ToolRefusal, IOException {
        var words = new ArrayList<>(given);
        boolean force = words.removeIf("/f"::equalsIgnoreCase);
        boolean keepReferences = words.removeIf("/nocleanup"::equalsIgnoreCase);
        words.removeIf("/cleanup"::equalsIgnoreCase);
        if (words.size() != 1) {
            throw BcdeditArguments.invalidCommand("delete");
        }
        Guid id = existing(words.getFirst(), lookup);
        if (WellKnownObject.of(id).isPresent() && !force) {
            throw BcdeditArguments.refusal("The entry is a well-known entry and is not deleted without /f."
                    + "\nThe parameter is incorrect.");
        }
        store.deleteObject(id);
        if (!keepReferences) {
            removeReferences(id);
        }
    }

    private Guid existing(String word, Lookup lookup) throws ToolRefusal, IOException {
        if (ObjectIdentifier.of(word) instanceof ObjectIdentifier.Fixed(Guid id)
                && store.content().object(id).isEmpty()) {
            throw BcdeditArguments.refusal("An error occurred while attempting to delete the specified entry."
                    + "\nThe system cannot find the file specified.");
        }
        return lookup.object(word).id();
    }

    private void removeReferences(Guid id) throws ToolRefusal, IOException {
        Optional<BootObject> manager = store.content().bootManager();
        if (manager.isEmpty()) {
            return;
        }
        for (ElementCode code : List.of(BootElements.DISPLAY_ORDER, BootElements.TOOLS_DISPLAY_ORDER)) {
            var list = manager.get().element(code);
            if (list.isPresent() && list.get().value() instanceof BootValue.ObjectList(List<Guid> ids)
                    && ids.contains(id)) {
                store.set(manager.get().id(), code, new BootValue.ObjectList(
                        ids.stream().filter(other -> !other.equals(id)).toList()));
            }
        }
        boolean isDefault = manager.get().element(BootElements.DEFAULT)
                .filter(element -> element.value().equals(new BootValue.ObjectRef(id))).isPresent();
        if (isDefault) {
            store.delete(manager.get().id(), BootElements.DEFAULT);
        }
    }
}
