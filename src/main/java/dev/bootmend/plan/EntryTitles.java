package dev.bootmend.plan;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ElementCode;
import dev.bootmend.tool.Bcdedit;
import java.util.HashMap;
import java.util.Map;

/** How the objects of one store are called in titles: by their descriptions, with the GUID where that is not enough. */
final class EntryTitles {

    /** {@code description} of every object (Geoff Chappell: BCD library elements). */
    private static final ElementCode DESCRIPTION = new ElementCode(0x12000004);

    private final Map<String, Integer> uses = new HashMap<>();

    private EntryTitles() {
    }

    static EntryTitles of(BootStore store) {
        var titles = new EntryTitles();
        for (BootObject object : store.objects()) {
            titles.uses.merge(description(object), 1, Integer::sum);
            titles.uses.merge(shortTitle(object), 1, Integer::sum);
        }
        return titles;
    }

    /**
     * Such as {@code Windows Server 2019} or, when two entries are called so, {@code Windows Server 2019 (b3a1c0de)}.
     */
    String of(BootObject object) {
        if (description(object).isEmpty()) {
            return Bcdedit.canName(object.id()) ? Bcdedit.name(object.id()) : object.id().braced();
        }
        if (uses.get(description(object)) == 1) {
            return description(object);
        }
        return uses.get(shortTitle(object)) == 1 ? shortTitle(object)
                : description(object) + " " + object.id().braced();
    }

    private static String shortTitle(BootObject object) {
        return description(object) + " (" + object.id().toString().substring(0, 8) + ")";
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
