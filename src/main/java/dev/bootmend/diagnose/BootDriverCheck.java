package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The drivers through which the kernel reaches the disk it was started from. */
final class BootDriverCheck implements BootCheck {

    /** What every broken finding of this kind means; it is the reason why boot files are left alone. */
    static final String LOADER_HAS_RUN = " Windows' loader has already run when stop code 0x7B appears, so building boot "
            + "files anew does not help against it. BootMend does not change drivers: put right by hand what is named "
            + "here, in the SYSTEM hive or among the driver files, or restore the disk from a backup.";

    @Override
    public List<Finding> examine(Examined target) {
        return SystemKeys.of(target).map(BootDriverCheck::examine).orElse(List.of());
    }

    private static List<Finding> examine(SystemKeys keys) {
        var faults = new TreeMap<FindingId, List<DriverFault>>();
        Arrays.stream(BootDriver.values()).flatMap(driver -> DriverFault.of(keys, driver).stream())
                .forEach(fault -> faults.computeIfAbsent(fault.id(), id -> new ArrayList<>()).add(fault));
        var findings = new ArrayList<Finding>();
        faults.forEach((id, same) -> findings.add(finding(id, same)));
        boolean good = findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
        if (good) {
            findings.add(good(keys));
        }
        return findings;
    }

    private static Finding finding(FindingId id, List<DriverFault> faults) {
        Finding finding = id.equals(FindingIds.BOOT_DRIVER_UNUSUAL) ? unusual()
                : id.equals(FindingIds.BOOT_DRIVERS_UNCHECKED) ? unchecked() : broken(id, faults.getFirst());
        return finding.with(faults.stream().map(DriverFault::fact).toList());
    }

    private static Finding broken(FindingId id, DriverFault first) {
        String name = first.driver().service();
        String title = id.equals(FindingIds.BOOT_DRIVER_FILE_MISSING) ? "The file of a boot driver is missing"
                : id.equals(FindingIds.BOOT_DRIVER_FILE_DAMAGED) ? "The file of a boot driver is damaged"
                : id.equals(FindingIds.BOOT_DRIVER_NO_KEY) ? "A boot driver is not registered"
                : "A boot driver does not start with Windows";
        Symptom shown = id.equals(FindingIds.BOOT_DRIVER_FILE_MISSING) || id.equals(FindingIds.BOOT_DRIVER_FILE_DAMAGED)
                ? SymptomCatalogue.FILE_MISSING
                : SymptomCatalogue.INACCESSIBLE_BOOT_DEVICE;
        return Finding.on(LinkKind.SYSTEM_HIVE, id, Severity.BROKEN, title,
                        "Without " + name + " the kernel does not reach its disk." + LOADER_HAS_RUN)
                .brief(name + " does not start").implying(Set.of(FindingIds.STORAGE_DRIVERS_BROKEN))
                .shownAs(shown);
    }

    private static Finding unusual() {
        return Finding.beside(FindingIds.BOOT_DRIVER_UNUSUAL, Severity.NOTE,
                "A storage driver has an unusual start value",
                "Whether it matters depends on the machine: on Azure and Hyper-V vmbus and storvsc have to start with "
                + "Windows; elsewhere Windows switches them off by itself.");
    }

    private static Finding unchecked() {
        return Finding.beside(FindingIds.BOOT_DRIVERS_UNCHECKED, Severity.UNCHECKED, "Could not check: boot drivers",
                "Whether the kernel reaches its disk is not known.");
    }

    private static Finding good(SystemKeys keys) {
        List<String> needed = Arrays.stream(BootDriver.values()).filter(driver -> DriverFault.isNeeded(keys, driver))
                .map(BootDriver::service).toList();
        return Finding.on(LinkKind.SYSTEM_HIVE, FindingIds.BOOT_DRIVERS_OK, Severity.OK,
                "The drivers that reach the disk start with Windows",
                "The kernel can load what it needs to reach its disk.").with(String.join(", ", needed));
    }
}
