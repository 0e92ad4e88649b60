package dev.bootmend.plan;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a store a new one will not have, so that it can be set again afterwards (names: Geoff Chappell). */
final class LostSettings {

    private static final Map<Integer, String> OF_MANAGER = new LinkedHashMap<>();
    private static final Map<Integer, String> OF_LOADER = new LinkedHashMap<>();

    static {
        OF_MANAGER.put(0x25000004, "timeout");
        OF_MANAGER.put(0x26000020, "displaybootmenu");
        OF_MANAGER.put(0x16000020, "bootems");
        OF_MANAGER.put(0x1500004B, "integrityservices");
        OF_LOADER.put(0x260000B0, "ems");
        OF_LOADER.put(0x14000008, "recoverysequence");
        OF_LOADER.put(0x16000009, "recoveryenabled");
        OF_LOADER.put(0x250000E0, "bootstatuspolicy");
        OF_LOADER.put(0x1500004B, "integrityservices");
        OF_LOADER.put(0x25000080, "safeboot");
        OF_LOADER.put(0x16000048, "nointegritychecks");
        OF_LOADER.put(0x16000049, "testsigning");
        OF_LOADER.put(0x16000010, "debug");
    }

    private LostSettings() {
    }

    /** One sentence; empty when nothing that is known would be lost. */
    static Optional<String> of(BootStore store, Optional<BootObject> loader) {
        var lost = new ArrayList<String>();
        store.bootManager().ifPresent(manager -> lost.addAll(named(manager, OF_MANAGER, "{bootmgr}")));
        loader.ifPresent(entry -> lost.addAll(named(entry, OF_LOADER, "the Windows entry")));
        long others = store.loaders().stream().filter(entry -> !entry.id().equals(loader.map(BootObject::id).orElse(null)))
                .count();
        if (others > 0) {
            lost.add(others + (others == 1 ? " other Windows entry" : " other Windows entries"));
        }
        return lost.isEmpty() ? Optional.empty() : Optional.of("The new store will not have, or have by its own value: "
                + String.join(", ", lost) + ". The old one is kept beside it; use the other parts and recipes afterwards.");
    }

    private static List<String> named(BootObject object, Map<Integer, String> names, String where) {
        return names.entrySet().stream().filter(name -> object.element(new ElementCode(name.getKey())).isPresent())
                .map(name -> name.getValue() + " of " + where).toList();
    }
}
