package dev.bootmend.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A BCD store.
 *
 * @param objects in the order of {@code bcdedit /enum all}: ascending type, then GUID
 */
public record BootStore(HiveHealth health, List<BootObject> objects) {

    /** The boot manager is found by this GUID, never by its type: a store may hold copies of it. */
    public static final Guid BOOT_MANAGER = Guid.of("9dea862c-5cdd-4e70-acc1-f32b344d4795");

    public BootStore {
        objects = BootObjectList.of(objects);
    }

    /** The object of that id. */
    public Optional<BootObject> object(Guid id) {
        return BootObjectList.of(objects).find(id);
    }

    /** The object {@code {bootmgr}}. */
    public Optional<BootObject> bootManager() {
        return object(BOOT_MANAGER);
    }

    /** Every operating system loader entry, in store order. */
    public List<BootObject> loaders() {
        return objects.stream().filter(object -> object.is(ObjectType.OS_LOADER)).toList();
    }

    /** The store with {@code changed} in the place of the object of the same id, or added when there is none. */
    public BootStore with(BootObject changed) {
        return BootObjectList.of(objects).replacing(changed)
                .map(replaced -> new BootStore(health, replaced)).orElseGet(() -> inserting(changed));
    }

    private BootStore inserting(BootObject changed) {
        var copy = new ArrayList<BootObject>(objects);
        copy.removeIf(object -> object.id().equals(changed.id()));
        copy.add(changed);
        copy.sort(ORDER);
        return new BootStore(health, copy);
    }

    /** The same store with its hive in another state. */
    public BootStore withHealth(HiveHealth other) {
        return new BootStore(other, objects);
    }

    /** The same store without one object. */
    public BootStore without(Guid id) {
        return new BootStore(health, objects.stream().filter(object -> !object.id().equals(id)).toList());
    }

    /** Ascending type, then GUID; objects without a type come first. */
    public static final Comparator<BootObject> ORDER = Comparator
            .comparing((BootObject object) -> object.type().orElse(new ObjectType(0)))
            .thenComparing(BootObject::id);
}
