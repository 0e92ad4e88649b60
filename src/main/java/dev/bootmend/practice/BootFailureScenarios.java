package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Machines whose start fails before the loader of Windows has run, or right behind it. */
final class BootFailureScenarios {

    private static final String RECIPE = "boot-failure-bcd";
    private static final String BLUE_SCREEN = "inaccessible-boot-device";
    private static final List<PracticeLayout> EVERY = List.of(GEN1, GEN1_SINGLE, GEN2);
    private static final List<PracticeLayout> TWO_PARTITIONS = List.of(GEN1, GEN2);

    private BootFailureScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        all.addAll(activeFlags());
        Stream.of(bootFiles(), entries()).flatMap(List::stream).forEach(fault -> all.addAll(fault.onAll(EVERY)));
        all.add(bootAsDevice());
        all.addAll(dirty());
        all.addAll(several());
        all.addAll(PracticeFault.named("rebuild-sources-missing", "The BCD store is missing, and so is BCD-Template, which"
                + " bcdboot makes a store from: it cannot be rebuilt from this disk.", PracticeTrait.STORE_MISSING,
                PracticeTrait.TEMPLATE_MISSING).found("store-missing", "rebuild-sources-missing").onAll(EVERY));
        return all;
    }

    private static List<PracticeScenario> activeFlags() {
        PracticeFault none = flag("none", "No partition is active: the BIOS finds nothing to start.",
                PracticeTrait.NO_ACTIVE_PARTITION);
        PracticeFault other = flag("other", "The Windows partition is active instead of the System partition.",
                PracticeTrait.WINDOWS_PARTITION_ACTIVE);
        PracticeFault several = flag("several", "Two partitions are active; exactly one may be.",
                PracticeTrait.TWO_ACTIVE_PARTITIONS);
        return List.of(none.on(GEN1), none.on(GEN1_SINGLE), other.on(GEN1), several.on(GEN1));
    }

    private static PracticeFault flag(String which, String text, PracticeTrait trait) {
        String finding = "active-flag-" + which;
        return PracticeFault.named(finding, text, trait).found("active-flag-wrong", finding)
                .repairedBy(RECIPE, "active");
    }

    private static List<PracticeFault> bootFiles() {
        return Stream.of(
                PracticeFault.named("boot-manager-file-missing", "The boot manager file is gone.",
                        PracticeTrait.BOOT_MANAGER_FILE_MISSING),
                PracticeFault.named("boot-manager-file-empty", "The boot manager file has no content.",
                        PracticeTrait.BOOT_MANAGER_FILE_EMPTY)
                        .found("boot-manager-file-missing", "boot-manager-file-empty"),
                PracticeFault.named("store-missing", "The BCD store is gone.", PracticeTrait.STORE_MISSING),
                PracticeFault.named("store-empty", "The BCD store has no content.", PracticeTrait.STORE_EMPTY),
                PracticeFault.named("store-damaged", "The BCD store begins with zeros and cannot be read.",
                        PracticeTrait.STORE_DAMAGED),
                PracticeFault.named("boot-manager-object-missing", "The BCD store has no entry {bootmgr}.",
                        PracticeTrait.BOOT_MANAGER_OBJECT_MISSING),
                PracticeFault.named("store-no-loader", "The BCD store has no entry that starts a Windows.",
                        PracticeTrait.STORE_WITHOUT_LOADER).found("store-no-loader", "dangling-references"))
                .map(fault -> fault.repairedBy(RECIPE, "rebuild")).toList();
    }

    private static List<PracticeFault> entries() {
        var all = new ArrayList<>(Stream.of(
                PracticeFault.named("devices-other-disk", "The boot entry leads to another disk, as after a copy of the"
                        + " disk or a change of its identity.", PracticeTrait.ENTRY_ON_OTHER_DISK)
                        .found("devices-wrong", "devices-other-disk", "device-wrong", "osdevice-wrong"),
                PracticeFault.named("boot-manager-device-wrong", "The boot manager names another disk than its own.",
                        PracticeTrait.BOOT_MANAGER_ON_OTHER_DISK),
                PracticeFault.named("boot-manager-path-wrong", "The boot manager is named as on the other generation.",
                        PracticeTrait.BOOT_MANAGER_PATH_WRONG),
                PracticeFault.named("loader-path-extension", "The boot entry names the loader of the other generation.",
                        PracticeTrait.LOADER_PATH_OF_OTHER_FIRMWARE).found("loader-path-wrong", "loader-path-extension"),
                PracticeFault.named("loader-path-missing", "The boot entry names no loader.",
                        PracticeTrait.LOADER_PATH_MISSING).found("loader-path-wrong", "loader-path-missing"),
                PracticeFault.named("system-root-wrong", "The boot entry names a Windows folder that does not exist.",
                        PracticeTrait.SYSTEM_ROOT_WRONG),
                PracticeFault.named("default-entry-missing", "The boot manager has no default entry.",
                        PracticeTrait.NO_DEFAULT_ENTRY),
                PracticeFault.named("default-entry-dangling", "The default entry is not in the store.",
                        PracticeTrait.DEFAULT_ENTRY_GONE),
                PracticeFault.named("default-entry-no-loader", "The default entry resumes a hibernated Windows and starts"
                        + " none.", PracticeTrait.DEFAULT_ENTRY_NO_LOADER),
                PracticeFault.named("default-entry-is-setup", "An update was interrupted: the default entry starts its"
                        + " setup.", PracticeTrait.DEFAULT_ENTRY_IS_SETUP))
                .map(fault -> fault.repairedBy(RECIPE, "targeted")).toList());
        all.add(PracticeFault.named("osdevice-wrong", "The loader starts, but looks for Windows on another disk: blue screen"
                + " 0x7B INACCESSIBLE_BOOT_DEVICE.", PracticeTrait.OS_DEVICE_ON_OTHER_DISK)
                .found("devices-wrong", "osdevice-wrong").repairedBy(BLUE_SCREEN, "targeted"));
        return all;
    }

    /** What the articles offer when naming the partition did not help: the device {@code boot}. */
    private static PracticeScenario bootAsDevice() {
        var repair = PracticeRepair.of(RECIPE, "targeted").with("singlePartitionBoot", "true");
        return new PracticeFault("boot-as-device", "The boot entry leads to another disk. Repair it so that it holds on"
                + " any disk: with one partition, the device can be \"boot\".", Set.of(
                        PracticeTrait.ENTRY_ON_OTHER_DISK), Optional.of(repair), Set.of())
                .found("devices-wrong", "devices-other-disk").on(GEN1_SINGLE);
    }

    private static List<PracticeScenario> dirty() {
        PracticeFault windows = PracticeFault.named("windows-volume-dirty", "The file system of the Windows partition is"
                + " marked for a check.", PracticeTrait.WINDOWS_VOLUME_DIRTY)
                .found("volume-dirty", "windows-volume-dirty").repairedBy(RECIPE, "check");
        PracticeFault system = PracticeFault.named("system-volume-dirty", "The file system of the System partition is"
                + " marked for a check.", PracticeTrait.SYSTEM_VOLUME_DIRTY)
                .found("volume-dirty", "system-volume-dirty").repairedBy(RECIPE, "check");
        return Stream.concat(windows.onAll(EVERY).stream(), system.onAll(TWO_PARTITIONS).stream()).toList();
    }

    private static List<PracticeScenario> several() {
        return List.of(
                PracticeFault.named("several", "Several faults: the Windows partition is active and its file system"
                        + " marked for a check, and the boot entry leads to another disk and names the wrong loader.",
                        PracticeTrait.WINDOWS_PARTITION_ACTIVE, PracticeTrait.WINDOWS_VOLUME_DIRTY,
                        PracticeTrait.ENTRY_ON_OTHER_DISK, PracticeTrait.LOADER_PATH_OF_OTHER_FIRMWARE)
                        .found("active-flag-wrong", "active-flag-other", "volume-dirty", "windows-volume-dirty",
                                "devices-wrong", "loader-path-wrong")
                        .repairedBy(RECIPE, "check", "active", "targeted").on(GEN1),
                PracticeFault.named("several", "Several faults: no partition is active, the boot manager file is gone and"
                        + " the store is empty.", PracticeTrait.NO_ACTIVE_PARTITION,
                        PracticeTrait.BOOT_MANAGER_FILE_MISSING, PracticeTrait.STORE_EMPTY)
                        .found("active-flag-wrong", "active-flag-none", "boot-manager-file-missing", "store-empty")
                        .repairedBy(RECIPE, "active", "rebuild").on(GEN1_SINGLE),
                PracticeFault.named("several", "Several faults: both file systems are marked for a check, the boot manager"
                        + " file is gone, and the store has no entry that starts a Windows.",
                        PracticeTrait.WINDOWS_VOLUME_DIRTY, PracticeTrait.SYSTEM_VOLUME_DIRTY,
                        PracticeTrait.BOOT_MANAGER_FILE_MISSING, PracticeTrait.STORE_WITHOUT_LOADER)
                        .found("volume-dirty", "windows-volume-dirty", "system-volume-dirty",
                                "boot-manager-file-missing", "store-no-loader", "dangling-references")
                        .repairedBy(RECIPE, "check", "rebuild").on(GEN2));
    }
}
