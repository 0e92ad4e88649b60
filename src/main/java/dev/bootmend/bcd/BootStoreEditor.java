package dev.bootmend.bcd;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.hive.HiveVersion;
import dev.bootmend.hive.NewHive;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.Optional;

/**
 * Changes a store in memory. An edit touches the key of one element and nothing else; the root's description is never
 * rewritten, for some stores hold uninitialised memory there (measured).
 *
 * <p>Every method may meet damage ({@link dev.bootmend.hive.HiveFormatException}); the editor is of no use afterwards.
 */
public final class BootStoreEditor {

    /** The root name of every store that Windows makes (measured); nothing looks at it. */
    private static final String ROOT = "NewStoreRoot";
    private static final String OFFLINE_STORE = "BCD00000001";
    private static final String SYSTEM_STORE = "BCD00000000";

    private final HiveEditor hive;
    private final WindowsTime time;

    private BootStoreEditor(HiveEditor hive, WindowsTime time) {
        this.hive = hive;
        this.time = time;
    }

    /**
     * Edits an existing store.
     *
     * @param time the time stamp of the keys that change
     * @throws BootStoreFormatException when the hive is no store
     * @throws dev.bootmend.hive.HiveNotEditableException when the last write to it could not be completed from its logs
     */
    public static BootStoreEditor of(Hive hive, WindowsTime time) throws IOException {
        if (hive.find(StoreKeys.OBJECTS).isEmpty()) {
            throw BootStoreFormatException.withoutObjects();
        }
        return new BootStoreEditor(HiveEditor.of(hive), time);
    }

    /** A store without objects, as {@code bcdedit /createstore} makes it (measured). */
    public static BootStoreEditor emptyStore(WindowsTime time) throws IOException {
        return newStore(OFFLINE_STORE, time);
    }

    /** A store without objects that is marked as the one the machine boots from, as bcdboot makes it (measured). */
    public static BootStoreEditor emptySystemStore(WindowsTime time) throws IOException {
        var editor = newStore(SYSTEM_STORE, time);
        editor.describe(RegistryValue.dword("System", 1));
        return editor;
    }

    private static BootStoreEditor newStore(String keyName, WindowsTime time) throws IOException {
        var editor = new BootStoreEditor(HiveEditor.create(NewHive.of(HiveVersion.V1_3, ROOT, time)), time);
        editor.hive.createKey(StoreKeys.STORE_DESCRIPTION, time);
        editor.describe(RegistryValue.text(StoreKeys.KEY_NAME, RegistryType.SZ, keyName));
        editor.hive.createKey(StoreKeys.OBJECTS, time);
        return editor;
    }

    /** Whether the store has that object. */
    public boolean hasObject(Guid id) throws IOException {
        return hive.find(StoreKeys.object(id)).isPresent();
    }

    /** The element as it is now. */
    public Optional<BootElement> element(Guid object, ElementCode code) throws IOException {
        Optional<HiveKey> key = hive.find(StoreKeys.element(object, code));
        Optional<HiveValue> value = key.isPresent() ? key.get().value(StoreKeys.ELEMENT) : Optional.empty();
        return value.isPresent()
                ? Optional.of(ValueCodec.decode(code, value.get().type(), value.get().data())) : Optional.empty();
    }

    /**
     * Sets an element. An integer that already has the value keeps the width it is stored in.
     *
     * @return false when it is already so and nothing was written
     * @throws IllegalArgumentException when the object does not exist or the value does not fit the code
     */
    public boolean set(Guid object, ElementCode code, BootValue value) throws IOException {
        return set(object, ValueCodec.encode(code, value));
    }

    /** As {@link #set(Guid, ElementCode, BootValue)}, with the bytes given. */
    public boolean set(Guid object, BootElement element) throws IOException {
        requireObject(object);
        if (element(object, element.code()).filter(now -> means(now, element)).isPresent()) {
            return false;
        }
        var path = StoreKeys.element(object, element.code());
        hive.createKey(path, time);
        hive.setValue(path, StoreKeys.ELEMENT, element.type(), element.raw(), time);
        return true;
    }

    /**
     * Deletes an element with its key.
     *
     * @return false when the object has no such element
     */
    public boolean delete(Guid object, ElementCode code) throws IOException {
        return hive.deleteKey(StoreKeys.element(object, code), time);
    }

    /**
     * Creates an object without elements.
     *
     * @return false when it is there already, whatever its type
     */
    public boolean createObject(Guid id, ObjectType type) throws IOException {
        if (hasObject(id)) {
            return false;
        }
        var description = StoreKeys.object(id).child(StoreKeys.DESCRIPTION);
        var value = RegistryValue.dword(StoreKeys.TYPE, type.value());
        hive.createKey(description, time);
        hive.setValue(description, value.name(), value.type(), value.data(), time);
        hive.createKey(StoreKeys.elements(id), time);
        return true;
    }

    /** Creates a well-known object with its type, such as {@code {emssettings}}; false when it is there already. */
    public boolean createObject(WellKnownObject object) throws IOException {
        return createObject(object.id(), object.type());
    }

    /** Writes an object with all its elements, which must not be there yet. */
    public void add(BootObject object) throws IOException {
        var type = object.type().orElseThrow(() -> new IllegalArgumentException("object " + object.id() + " has no type"));
        if (!createObject(object.id(), type)) {
            throw new IllegalArgumentException("the store already has object " + object.id());
        }
        for (BootElement element : object.elements().values()) {
            set(object.id(), element);
        }
    }

    /** Deletes an object with everything in it; references to it stay. False when there is none. */
    public boolean deleteObject(Guid id) throws IOException {
        return hive.deleteKey(StoreKeys.object(id), time);
    }

    /** The whole file as it is to be written, clean and with the next sequence number. */
    public Bytes commit() {
        return Bytes.of(hive.commit());
    }

    private void describe(RegistryValue value) throws IOException {
        hive.setValue(StoreKeys.STORE_DESCRIPTION, value.name(), value.type(), value.data(), time);
    }

    private void requireObject(Guid object) throws IOException {
        if (!hasObject(object)) {
            throw new IllegalArgumentException("the store has no object " + object.braced());
        }
    }

    private static boolean means(BootElement now, BootElement wanted) {
        return now.equals(wanted) || now.value() instanceof BootValue.Number(long before, int width)
                && wanted.value() instanceof BootValue.Number(long after, int wantedWidth) && before == after;
    }
}
