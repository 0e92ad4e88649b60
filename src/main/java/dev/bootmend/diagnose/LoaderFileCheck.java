package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Problem;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The loader that the entry names: {@code winload.exe} for BIOS, {@code winload.efi} for UEFI, and the file itself. */
final class LoaderFileCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return target.defaultEntry().map(entry -> List.of(examine(target, entry))).orElse(List.of());
    }

    private static Finding examine(Examined target, BootObject entry) {
        Optional<String> path = Elements.text(entry, Elements.PATH);
        if (path.isEmpty()) {
            return wrongPath(target, "The boot entry names no loader", entry, "path is missing")
                    .implying(Set.of(FindingIds.LOADER_PATH_MISSING, FindingIds.BOOT_SETTINGS_WRONG));
        }
        if (isInVirtualDisk(entry)) {
            return unchecked(new Problem(path.get(), "The loader lies in a virtual disk.",
                    "Attach that disk to examine it."));
        }
        Optional<VolumePath> file = parsed(path.get());
        if (file.isEmpty() || !fits(target, file.get())) {
            return wrongPath(target, "The boot entry names the wrong loader", entry, "path " + path.get())
                    .implying(Set.of(FindingIds.BOOT_SETTINGS_WRONG,
                    file.isEmpty() ? FindingIds.LOADER_PATH_MISSING : FindingIds.LOADER_PATH_EXTENSION));
        }
        return examine(target, file.get());
    }

    private static Finding examine(Examined target, VolumePath file) {
        return FileQuestion.answer(target.onWindows(file),
                () -> Finding.on(LinkKind.LOADER, FindingIds.LOADER_FILE_OK, Severity.OK, "The loader file is there",
                        "The boot manager finds the Windows loader.").brief(file.name())
                        .with(file + " on the Windows partition"),
                fault -> Finding.on(LinkKind.LOADER, FindingIds.LOADER_FILE_MISSING, Severity.BROKEN,
                "The loader file is " + fault,
                        "The entry is good, but the file it starts is not. BootMend does not replace it: repair it "
                        + "from an installation of "
                                + "the same version, with sfc or DISM.")
                        .brief(file.name() + " " + fault).with(file + " on the Windows partition is " + fault)
                        .shownAs(SymptomCatalogue.FILE_MISSING),
                LoaderFileCheck::unchecked);
    }

    private static Finding unchecked(Problem problem) {
        return Finding.on(LinkKind.LOADER, FindingIds.LOADER_FILE_UNCHECKED, Severity.UNCHECKED,
                "Could not check: loader file",
                "Whether the loader is there is not known.").brief("could not look").with(Wording.of(problem));
    }

    private static Finding wrongPath(Examined target, String title, BootObject entry, String fact) {
        return Finding.on(LinkKind.LOADER, FindingIds.LOADER_PATH_WRONG, Severity.BROKEN, title,
                        target.target().generation() + " starts " + expected(target) + ", and nothing else.")
                .brief("wrong path").with(fact, "expected " + target.windowsFolder().child("System32")
                .child(expected(target)), Wording.idAndName(entry))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE).shownAs(SymptomCatalogue.FILE_MISSING);
    }

    private static String expected(Examined target) {
        return target.isGen1() ? "winload.exe" : "winload.efi";
    }

    private static boolean fits(Examined target, VolumePath file) {
        return WindowsCase.upcase(file.name()).endsWith(target.isGen1() ? ".EXE" : ".EFI");
    }

    private static Optional<VolumePath> parsed(String path) {
        try {
            return Optional.of(VolumePath.of(path));
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static boolean isInVirtualDisk(BootObject entry) {
        return entry.element(Elements.DEVICE).filter(element ->
                element.value() instanceof BootValue.Device(BootDevice device, var options)
                && device instanceof BootDevice.VirtualDisk).isPresent();
    }
}
