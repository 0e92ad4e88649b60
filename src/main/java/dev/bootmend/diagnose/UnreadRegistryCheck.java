package dev.bootmend.diagnose;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Set;

/**
 * What was not looked at because the SYSTEM hive, or its control set, could not be read: drivers, filters, settings for
 * memory dumps, the registry side of stop code 0x67. Without this, nothing said about them would look like nothing wrong.
 */
final class UnreadRegistryCheck implements BootCheck {

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).isPresent() ? List.of() : List.of(Finding.beside(FindingIds.REGISTRY_UNCHECKED,
                        Severity.UNCHECKED, "Could not check: drivers, filters and settings in the registry",
                        "Whether the kernel reaches its disk, whether an NMI would leave a dump, and what the registry says"
                        + " on stop code 0x67 is not known.")
                .implying(Set.of(FindingIds.BOOT_DRIVERS_UNCHECKED, FindingIds.BOOT_SERVICES_UNCHECKED,
                FindingIds.CLASS_FILTERS_UNCHECKED,
                FindingIds.DUMP_SETTINGS_UNCHECKED, FindingIds.IMC_REGISTRY_POLICY_UNCHECKED))
                .with(target.installation().map(UnreadRegistryCheck::reason)
                .orElse(List.of("no Windows was found"))));
    }

    private static List<String> reason(WindowsInstallation windows) {
        return switch (windows.system()) {
            case Reading.Known<RegistryExcerpt> known -> List.of("the control set of the next start is not known, or not there");
            case Reading.Absent<RegistryExcerpt>() -> List.of("the SYSTEM hive is not there");
            case Reading.Unreadable<RegistryExcerpt>(Problem problem) -> Wording.of(problem);
        };
    }
}
