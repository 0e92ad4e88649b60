package dev.bootmend.practice;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.BootStoreTemplate;
import dev.bootmend.bcd.RecoveryEntry;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The BCD store of a practice machine: what bcdboot makes, and the fault.
 *
 * @param system where the boot manager lies
 * @param windows the Windows partitions; each has a boot entry, the first one is the default
 * @param recovery where the recovery environment lies, empty when there is none
 */
record StoreContent(PracticeScenario scenario, SeededIds ids, BootDevice system, List<BootDevice> windows,
        Optional<BootDevice> recovery) {

    private static final String HIVE = "\\IMC.hiv";
    /** The number of the entry that resumes a hibernated Windows. */
    static final int RESUME = 0;
    private static final int LOADER = 1;
    private static final int RECOVERY_LOADER = 3;
    private static final int RECOVERY_OPTIONS = 4;
    private static final int MORE_LOADERS = 6;

    /** The identifier of the default boot entry. */
    Guid loader() {
        return ids.bootEntry(LOADER);
    }

    Bytes file() throws IOException {
        var editor = BootStoreEditor.emptySystemStore(ids.time());
        for (BootObject object : template().objects()) {
            editor.add(object);
        }
        editor.set(loader(), BootElements.DESCRIPTION, new BootValue.Text(scenario.windows().entry()));
        List<Guid> loaders = moreLoaders(editor);
        if (scenario.has(PracticeTrait.IMC_ON_DEFAULT_ENTRY)) {
            device(editor, loader());
            hiveName(editor, loader());
        }
        if (scenario.has(PracticeTrait.IMC_ON_SEVERAL_ENTRIES)) {
            device(editor, loader());
            hiveName(editor, loader());
            hiveName(editor, loaders.get(1));
            device(editor, loaders.get(2));
            hiveName(editor, WellKnownObject.BOOTLOADERSETTINGS.id());
        }
        new StoreFaults(scenario, ids, editor, loader(), recovery.map(partition -> ids.bootEntry(RECOVERY_LOADER)), system,
                windows.getFirst()).apply();
        return editor.commit();
    }

    private BootStoreTemplate template() {
        Optional<RecoveryEntry> environment = recovery.map(partition ->
                new RecoveryEntry(partition, ids.bootEntry(RECOVERY_LOADER), ids.bootEntry(RECOVERY_OPTIONS)));
        return new BootStoreTemplate(scenario.layout().generation(), scenario.windows().flavour(), "en-US", system,
                windows.getFirst(), "\\Windows", loader(), ids.bootEntry(RESUME), environment, false);
    }

    /** Entries beside the default one; the identifiers of all loaders in the order of the menu. */
    private List<Guid> moreLoaders(BootStoreEditor editor) throws IOException {
        var loaders = new ArrayList<>(List.of(loader()));
        for (BootDevice other : windows.subList(1, windows.size())) {
            loaders.add(copy(editor, loaders.size(), other, scenario.windows().entry() + " (second)"));
        }
        if (scenario.has(PracticeTrait.IMC_ON_SEVERAL_ENTRIES)) {
            loaders.add(copy(editor, loaders.size(), windows.getFirst(), scenario.windows().entry() + " (debugging)"));
            loaders.add(copy(editor, loaders.size(), windows.getFirst(), scenario.windows().entry() + " (safe mode)"));
        }
        if (loaders.size() > 1) {
            editor.set(WellKnownObject.BOOTMGR.id(), BootElements.DISPLAY_ORDER, new BootValue.ObjectList(loaders));
        }
        return loaders;
    }

    /** An entry as {@code bcdedit /copy} makes it of the default one. */
    private Guid copy(BootStoreEditor editor, int index, BootDevice partition, String description) throws IOException {
        Guid id = ids.bootEntry(MORE_LOADERS + index);
        BootObject original = template().objects().stream()
                .filter(object -> object.id().equals(loader())).findFirst().orElseThrow();
        editor.add(new BootObject(id, Optional.of(ObjectType.OS_LOADER), new TreeMap<>(original.elements())));
        var device = new BootValue.Device(partition, Guid.ZERO);
        editor.set(id, BootElements.DEVICE, device);
        editor.set(id, BootElements.OS_DEVICE, device);
        editor.set(id, BootElements.DESCRIPTION, new BootValue.Text(description));
        return id;
    }

    private static void device(BootStoreEditor editor, Guid object) throws IOException {
        editor.set(object, BootElements.IMC_DEVICE,
                new BootValue.Device(new BootDevice.LocateByPath(HIVE, Optional.empty()), Guid.ZERO));
    }

    private static void hiveName(BootStoreEditor editor, Guid object) throws IOException {
        editor.set(object, BootElements.IMC_HIVE_NAME, new BootValue.Text(HIVE));
    }
}
