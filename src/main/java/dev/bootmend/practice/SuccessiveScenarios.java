package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.ArrayList;
import java.util.List;

/** Machines with faults of more than one recipe: after the first repair something still stands in the way. */
final class SuccessiveScenarios {

    private static final String BOOT_FAILURE = "boot-failure-bcd";
    private static final String IMC = "stop-0x67-imc";
    private static final String CONFIGURE = "preparing-to-configure-windows";
    private static final List<PracticeLayout> EVERY = List.of(GEN1, GEN1_SINGLE, GEN2);

    private SuccessiveScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        all.addAll(PracticeFault.named("inactive-then-imc", "No partition is active. Behind that the boot entry asks for a"
                + " configuration hive that does not exist: stop code 0x67.", PracticeTrait.NO_ACTIVE_PARTITION,
                PracticeTrait.IMC_ON_DEFAULT_ENTRY)
                .found("active-flag-wrong", "active-flag-none", "imc-in-bcd", "imc-hive-missing")
                .repairedBy(BOOT_FAILURE, "active").leaving("imc-in-bcd", "imc-hive-missing").then(IMC, "bcd")
                .onAll(List.of(GEN1, GEN1_SINGLE)));
        all.addAll(PracticeFault.named("imc-then-osdevice", "The boot entry asks for a configuration hive that does not exist,"
                + " stop code 0x67. It also looks for Windows on another disk: blue screen 0x7B comes next.",
                PracticeTrait.IMC_ON_DEFAULT_ENTRY, PracticeTrait.OS_DEVICE_ON_OTHER_DISK)
                .found("imc-in-bcd", "imc-hive-missing", "devices-wrong", "osdevice-wrong")
                .repairedBy(IMC, "bcd").leaving("devices-wrong", "osdevice-wrong").then(BOOT_FAILURE, "targeted")
                .onAll(EVERY));
        all.addAll(PracticeFault.named("store-then-update", "The BCD store is gone. An update waits to be completed as"
                + " well: the machine may hang at \"Preparing to configure Windows\" once it starts.",
                PracticeTrait.STORE_MISSING, PracticeTrait.UPDATE_PENDING)
                .found("store-missing", "servicing-pending").repairedBy(BOOT_FAILURE, "rebuild")
                .leaving("servicing-pending").then(CONFIGURE, "configure").onAll(EVERY));
        all.addAll(PracticeFault.named("store-then-driver", "The BCD store is gone. Behind that the driver of the disk"
                + " controller does not start with the kernel, which no recipe repairs.",
                PracticeTrait.STORE_MISSING, PracticeTrait.STORAGE_DRIVER_ON_DEMAND)
                .found("store-missing", "boot-driver-start-wrong").repairedBy(BOOT_FAILURE, "rebuild")
                .leaving("boot-driver-start-wrong").onAll(EVERY));
        all.addAll(PracticeFault.named("manager-and-imc", "The boot manager file is gone, and the boot entry asks for a"
                + " configuration hive that does not exist. Boot files that are built anew are free of both faults.",
                PracticeTrait.BOOT_MANAGER_FILE_MISSING, PracticeTrait.IMC_ON_DEFAULT_ENTRY)
                .found("boot-manager-file-missing", "imc-in-bcd", "imc-hive-missing").repairedBy(BOOT_FAILURE, "rebuild")
                .onAll(EVERY));
        return all;
    }
}
