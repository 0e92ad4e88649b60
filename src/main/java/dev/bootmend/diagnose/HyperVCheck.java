package dev.bootmend.diagnose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two settings that matter to few machines: the name of the Hyper-V bus on Windows Server 2012 and 2012 R2, which knows
 * only the old one until it has met a newer host, and the policy that leaves disks offline (Microsoft Learn: Windows
 * Server 2012 R2 boot failure after a platform update; san).
 */
final class HyperVCheck implements BootCheck {

    /** Windows Server 2012 and 2012 R2. */
    private static final Set<String> BUILDS = Set.of("9200", "9600");
    private static final int OFFLINE_ALL = 3;
    private static final int OFFLINE_INTERNAL = 4;

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(keys -> Stream.of(acpi(target, keys), san(keys)).flatMap(Optional::stream)
                .toList()).orElse(List.of());
    }

    private static Optional<Finding> acpi(Examined target, SystemKeys keys) {
        boolean concerned = target.installation().flatMap(windows -> windows.build().toOptional())
                .filter(BUILDS::contains).isPresent() && keys.has(AcpiIds.VMBUS);
        if (!concerned || keys.key(AcpiIds.MSFT1000).isUnreadable()) {
            return Optional.empty();
        }
        return Optional.of(keys.has(AcpiIds.MSFT1000)
                ? Finding.beside(FindingIds.ACPI_IDS_OK, Severity.OK, "Windows knows both names of the Hyper-V bus",
                "It starts on older and on newer hosts.").with("VMBus and MSFT1000 below Enum\\ACPI")
                : Finding.beside(FindingIds.ACPI_IDS_MISSING, Severity.NOTE,
                "Windows knows only the old name of the Hyper-V bus",
                "On a newer host it does not find its disk and stops with 0x7B, until the new name is added.")
                .with("VMBus below Enum\\ACPI, and no MSFT1000"));
    }

    private static Optional<Finding> san(SystemKeys keys) {
        OptionalInt policy = keys.number(BootDriver.PARTMGR.key().child("Parameters"), "SanPolicy");
        boolean offline = policy.isPresent()
                && (policy.getAsInt() == OFFLINE_ALL || policy.getAsInt() == OFFLINE_INTERNAL);
        return offline ? Optional.of(Finding.beside(FindingIds.SAN_POLICY_OFFLINE, Severity.NOTE,
                "Windows leaves new disks offline",
                "After a move to other hardware its own disk may be taken for a new one.")
                .with("SanPolicy is " + policy.getAsInt() + ", usual is 1"))
                : Optional.empty();
    }
}
