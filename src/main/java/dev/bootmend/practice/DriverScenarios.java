package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;
import static dev.bootmend.practice.PracticeWindows.SERVER_2012_R2;

import java.util.ArrayList;
import java.util.List;

/** Machines whose kernel does not reach its disk. The boot files are good: nothing of them must be repaired. */
final class DriverScenarios {

    private static final String BLUE_SCREEN = " Blue screen 0x7B INACCESSIBLE_BOOT_DEVICE, with a good boot chain.";

    private DriverScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        for (PracticeFault fault : List.of(
                PracticeFault.named("boot-driver-start-wrong", "The driver of the disk controller does not start with the"
                        + " kernel." + BLUE_SCREEN, PracticeTrait.STORAGE_DRIVER_ON_DEMAND),
                PracticeFault.named("boot-driver-overridden", "StartOverride keeps the driver of the disk controller from"
                        + " starting." + BLUE_SCREEN, PracticeTrait.STORAGE_DRIVER_OVERRIDDEN),
                PracticeFault.named("boot-driver-no-key", "The driver of the disk controller is not registered as a"
                        + " service." + BLUE_SCREEN, PracticeTrait.STORAGE_DRIVER_NOT_REGISTERED),
                PracticeFault.named("boot-driver-file-missing", "The file of the driver of the disk controller is gone.",
                        PracticeTrait.STORAGE_DRIVER_FILE_MISSING),
                PracticeFault.named("boot-driver-file-damaged", "The file of the driver of the disk controller was cut off"
                        + " when the machine lost its power.", PracticeTrait.STORAGE_DRIVER_FILE_CUT_OFF),
                PracticeFault.named("class-filter-broken", "Removed software left its filter behind in the disk class."
                        + BLUE_SCREEN, PracticeTrait.DISK_FILTER_WITHOUT_FILE).found("class-filter-broken",
                        "boot-service-unusable", "boot-services-of-others"),
                PracticeFault.named("controller-filter-broken", "A filter of the disk controllers is named that is no"
                        + " service." + BLUE_SCREEN, PracticeTrait.CONTROLLER_FILTER_WITHOUT_SERVICE)
                        .found("class-filter-broken"),
                PracticeFault.named("san-policy-offline", "The policy for new disks leaves them offline.",
                        PracticeTrait.SAN_POLICY_OFFLINE))) {
            all.addAll(fault.onAll(List.of(GEN1, GEN1_SINGLE, GEN2)));
        }
        PracticeFault acpi = PracticeFault.named("acpi-ids-missing", "Windows Server 2012 R2 knows the bus of Hyper-V by"
                + " its old name only, and moved to a newer host." + BLUE_SCREEN, PracticeTrait.OLD_ACPI_ID_ONLY);
        List.of(GEN1, GEN1_SINGLE, GEN2).forEach(layout -> all.add(acpi.on(layout, SERVER_2012_R2)));
        return all;
    }
}
