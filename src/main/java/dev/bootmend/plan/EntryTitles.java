package dev.bootmend.plan;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.tool.Bcdedit;
import java.util.HashMap;
import java.util.Map;

/** How the objects of one store are called in titles: by their descriptions, with the GUID where that is not enough. */
final class EntryTitles {

    /** {@code description} of every object (Geoff Chappell: BCD library elements). */
    private static final ElementCode DESCRIPTION = new ElementCode(0x12000004);

    /** What listings call settings that have no description of their own (Geoff Chappell: BCD objects). */
    private static final Map<Guid, String> SETTINGS = Map.of(
            Guid.of("6efb52bf-1766-41db-a6b3-0ee5eff72bd7"), "Boot Loader Settings",
            Guid.of("1afa9c49-16ab-4a5c-901b-212802da9460"), "Resume Loader Settings",
            Guid.of("7ff607e0-4395-11db-b0de-0800200c9a66"), "Hypervisor Settings",
            Guid.of("4636856e-540f-4170-a130-a84776f4c654"), "Debugger Settings",
            Guid.of("5189b25c-5558-4bf2-bca4-289b11bd29e2"), "RAM Defects",
            Guid.of("ae5534e0-a924-466c-b836-758539a3ee3a"), "Setup Ramdisk Options");

    private final Map<String, Integer> uses = new HashMap<>();

    private EntryTitles() {
    }

    static EntryTitles of(BootStore store) {
        var titles = new EntryTitles();
        for (BootObject object : store.objects()) {
            titles.uses.merge(name(object), 1, Integer::sum);
            titles.uses.merge(shortTitle(object), 1, Integer::sum);
        }
        return titles;
    }

    /**
     * Such as {@code Windows Server 2019} or, when two entries are called so, {@code Windows Server 2019 (b3a1c0de)}.
     */
    String of(BootObject object) {
        if (name(object).isEmpty()) {
            return Bcdedit.canName(object.id()) ? Bcdedit.name(object.id()) : object.id().braced();
        }
        if (uses.get(name(object)) == 1) {
            return name(object);
        }
        return uses.get(shortTitle(object)) == 1 ? shortTitle(object)
                : name(object) + " " + object.id().braced();
    }

    private static String name(BootObject object) {
        String described = description(object);
        return described.isEmpty() ? SETTINGS.getOrDefault(object.id(), "") : described;
    }

    private static String shortTitle(BootObject object) {
        return name(object) + " (" + object.id().toString().substring(0, 8) + ")";
    }

    /** A description comes from the broken disk: control characters in it are not passed on. */
    private static String description(BootObject object) {
        return object.element(DESCRIPTION)
                .map(element -> element.value() instanceof BootValue.Text(String text) ? text : "")
                .map(text -> text.codePoints().filter(c -> !Character.isISOControl(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString())
                .orElse("").strip();
    }
}
