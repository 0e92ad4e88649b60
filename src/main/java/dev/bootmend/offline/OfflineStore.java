package dev.bootmend.offline;

import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.BootStoreFormatException;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.hive.HiveFormatException;
import dev.bootmend.hive.HiveNotEditableException;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;

/** A store that one call of bcdedit works on: its content when it was opened, and the changes made since. */
final class OfflineStore {

    private final HiveFile file;
    private final BootStore content;
    private final BootStoreEditor editor;
    private boolean changed;

    private OfflineStore(HiveFile file, BootStore content, BootStoreEditor editor) {
        this.file = file;
        this.content = content;
        this.editor = editor;
        this.changed = file.wasRecovered();
    }

    /**
     * Reads a store for editing.
     *
     * @throws ToolRefusal when the hive is no store, or a dirty one that its logs cannot complete
     */
    static OfflineStore of(HiveFile file, WindowsTime time) throws ToolRefusal, IOException {
        try {
            return new OfflineStore(file, BootStoreReader.read(file.hive()), BootStoreEditor.of(file.hive(), time));
        } catch (HiveFormatException damaged) {
            throw corrupted(damaged.toProblem(file.path().toString()).toString());
        } catch (HiveNotEditableException incomplete) {
            throw corrupted(file.path() + ": " + incomplete.getMessage());
        } catch (BootStoreFormatException noStore) {
            throw corrupted(noStore.toProblem(file.path().toString()).toString());
        }
    }

    private static ToolRefusal corrupted(String detail) {
        return BcdeditArguments.notOpened("The file or directory is corrupted and unreadable.\n" + detail);
    }

    /** The content of a store without entries. */
    static byte[] empty(WindowsTime time) throws IOException {
        return BootStoreEditor.emptyStore(time).commit().toArray();
    }

    /** What the store held when it was opened. */
    BootStore content() {
        return content;
    }

    /** @throws ToolRefusal when the value is longer than a store can hold */
    void set(Guid object, ElementCode code, BootValue value) throws ToolRefusal, IOException {
        try {
            changed |= editor.set(object, code, value);
        } catch (IllegalArgumentException impossible) {
            throw BcdeditArguments.refusal("An error has occurred setting the element data.\n"
                    + "The parameter is incorrect.\n" + impossible.getMessage());
        }
    }

    void delete(Guid object, ElementCode code) throws IOException {
        changed |= editor.delete(object, code);
    }

    void create(Guid id, ObjectType type) throws IOException {
        changed |= editor.createObject(id, type);
    }

    /** Creates an object with its elements; one that is there already is left as it is. */
    void add(BootObject object) throws ToolRefusal, IOException {
        create(object.id(), object.type().orElseThrow());
        for (BootElement element : object.elements().values()) {
            set(object.id(), element.code(), element.value());
        }
    }

    void deleteObject(Guid id) throws IOException {
        changed |= editor.deleteObject(id);
    }

    /** Whether something changed, or the logs of the store had to be applied first. */
    boolean isChanged() {
        return changed;
    }

    /** The file as it is to be written. */
    byte[] bytes() {
        return editor.commit().toArray();
    }

    /** Writes the store when something changed, or when its logs had to be applied first. */
    void commit() throws IOException {
        if (changed) {
            file.volume().write(file.path(), bytes());
        }
    }
}
