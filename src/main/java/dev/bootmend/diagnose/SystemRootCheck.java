package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.WindowsCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The folder in which the loader looks for Windows. */
final class SystemRootCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return target.defaultEntry().map(entry -> List.of(examine(target, entry))).orElse(List.of());
    }

    private static Finding examine(Examined target, BootObject entry) {
        String wanted = target.windowsFolder().toString();
        Optional<String> root = Elements.text(entry, Elements.SYSTEM_ROOT);
        if (root.filter(text -> WindowsCase.upcase(text).equals(WindowsCase.upcase(wanted))).isPresent()) {
            return Finding.on(LinkKind.LOADER, FindingIds.SYSTEM_ROOT_OK, Severity.OK,
                    "The boot entry names the Windows folder",
                    "The loader looks for Windows where it is.").with("systemroot " + root.get());
        }
        return Finding.on(LinkKind.LOADER, FindingIds.SYSTEM_ROOT_WRONG, Severity.BROKEN,
                "The boot entry names another Windows folder",
                        "The loader looks for Windows where it is not.")
                .brief("wrong systemroot").with(root.map(text -> "systemroot " + text).orElse("systemroot is missing"),
                "Windows is in " + wanted)
                .implying(Set.of(FindingIds.BOOT_SETTINGS_WRONG))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE)
                .shownAs(SymptomCatalogue.STATUS_NOT_FOUND);
    }
}
