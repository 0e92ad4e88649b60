package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is certain of a store that does not exist yet: the boot manager and the one entry that it starts. It stands in
 * predictions only; the identifier of its entry is none that a store can have.
 */
final class StoreSketch {

    /** Stands for the identifier that bcdboot will choose. */
    static final Guid ENTRY = Guid.ZERO;

    private StoreSketch() {
    }

    static BootStore of(List<BootElement> manager, List<BootElement> entry) {
        return new BootStore(HiveHealth.CLEAN, List.of(object(BootStore.BOOT_MANAGER, ObjectType.BOOT_MANAGER, manager),
                object(ENTRY, ObjectType.OS_LOADER, entry)));
    }

    private static BootObject object(Guid id, ObjectType type, List<BootElement> elements) {
        var all = new TreeMap<ElementCode, BootElement>();
        elements.forEach(element -> all.put(element.code(), element));
        return new BootObject(id, Optional.of(type), all);
    }

    static boolean isSketch(BootStore store) {
        return store.objects().size() == 2 && store.bootManager().isPresent() && store.object(ENTRY).isPresent();
    }
}
