package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.WindowsCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The object in which the boot manager finds its own settings. */
final class BootManagerObjectCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        Optional<BootStore> store = target.readableStore();
        if (store.isEmpty() || store.get().loaders().isEmpty()) {
            return List.of();
        }
        return store.get().bootManager().map(manager -> path(target, manager)).orElseGet(() -> List.of(missing()));
    }

    private static Finding missing() {
        return Finding.on(LinkKind.STORE, FindingIds.BOOT_MANAGER_OBJECT_MISSING, Severity.BROKEN,
                        "The BCD store lacks {bootmgr}",
                        "Windows Boot Manager does not find the settings that tell it what to start. The store can be "
                        + "built anew.")
                .brief("no {bootmgr}").with("no object " + BootStore.BOOT_MANAGER.braced())
                .implying(Set.of(FindingIds.BOOT_FILES_UNUSABLE))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE)
                .shownAs(SymptomCatalogue.STORE_INCOMPLETE);
    }

    private static List<Finding> path(Examined target, BootObject manager) {
        String wanted = (target.isGen1() ? WatchedFiles.BOOTMGR : WatchedFiles.BOOTMGFW).toString();
        return Elements.text(manager, Elements.PATH)
                .filter(path -> !WindowsCase.upcase(path).equals(WindowsCase.upcase(wanted)))
                .map(path -> List.of(wrongPath(path, wanted))).orElse(List.of());
    }

    private static Finding wrongPath(String path, String wanted) {
        return Finding.on(LinkKind.STORE, FindingIds.BOOT_MANAGER_PATH_WRONG, Severity.NOTE,
                        "{bootmgr} names another boot manager file",
                        "The firmware starts the boot manager by itself; the path is used when the boot manager is "
                        + "started anew.")
                .with("path " + path, "expected " + wanted).implying(Set.of(FindingIds.BOOT_SETTINGS_WRONG))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE);
    }
}
