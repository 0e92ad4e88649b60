package dev.bootmend.diagnose;

import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Set;

/** The boot manager file on the System or EFI system partition. */
final class BootManagerFileCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        VolumePath path = target.isGen1() ? WatchedFiles.BOOTMGR : WatchedFiles.BOOTMGFW;
        String place = path + " on the " + Wording.systemPartition(target);
        return List.of(FileQuestion.answer(target.onSystem(path),
                () -> Finding.on(LinkKind.BOOT_MANAGER, FindingIds.BOOT_MANAGER_FILE_OK, Severity.OK,
                        "The boot manager file is there", "Windows Boot Manager is found.").brief(path.name())
                        .with(place),
                fault -> missing(target, path, fault).with(place),
                problem -> Finding.on(LinkKind.BOOT_MANAGER, FindingIds.BOOT_MANAGER_FILE_UNCHECKED, Severity.UNCHECKED,
                        "Could not check: boot manager file", "Whether Windows Boot Manager is there is not known.")
                        .brief("could not look").with(Wording.of(problem))));
    }

    private static Finding missing(Examined target, VolumePath path, String fault) {
        return Finding.on(LinkKind.BOOT_MANAGER, FindingIds.BOOT_MANAGER_FILE_MISSING, Severity.BROKEN,
                        "The boot manager file is " + fault,
                        "Without Windows Boot Manager the firmware has nothing that it could start.")
                .brief(path.name() + " " + fault).implying(fault.equals(FileQuestion.EMPTY)
                        ? Set.of(FindingIds.BOOT_FILES_UNUSABLE, FindingIds.BOOT_MANAGER_FILE_EMPTY)
                        : Set.of(FindingIds.BOOT_FILES_UNUSABLE))
                .addressedBy(Recipes.BOOT_FAILURE, Recipes.INACCESSIBLE)
                .shownAs(target.isGen1() ? SymptomCatalogue.BOOTMGR_MISSING : SymptomCatalogue.NO_OPERATING_SYSTEM);
    }
}
