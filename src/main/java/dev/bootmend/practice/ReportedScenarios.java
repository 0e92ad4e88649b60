package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.ArrayList;
import java.util.List;

/** Machines with faults that are found and explained, and that no recipe repairs. */
final class ReportedScenarios {

    private static final List<PracticeLayout> EVERY = List.of(GEN1, GEN1_SINGLE, GEN2);
    private static final List<PracticeLayout> BIOS = List.of(GEN1, GEN1_SINGLE);
    private static final String UNREAD = "registry-unchecked";
    private static final String DUMPS = "memory-dump-unchecked";

    private ReportedScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        sectors().forEach(fault -> all.addAll(fault.onAll(BIOS)));
        all.addAll(efiPartition());
        files().forEach(fault -> all.addAll(fault.onAll(EVERY)));
        controlSets().forEach(fault -> all.addAll(fault.onAll(EVERY)));
        return all;
    }

    private static List<PracticeFault> sectors() {
        return List.of(
                PracticeFault.named("boot-record-no-mark", "The first sector of the disk does not end in 55 AA: to the BIOS"
                        + " and to Windows it is empty.", PracticeTrait.BOOT_RECORD_WITHOUT_MARK).found(),
                PracticeFault.named("boot-sector-no-mark", "The boot sector of the System partition does not end in 55 AA:"
                        + " nothing starts it.", PracticeTrait.BOOT_SECTOR_WITHOUT_MARK),
                PracticeFault.named("boot-sector-start-wrong", "The boot sector of the System partition records the place of"
                        + " another partition, as after a careless copy.", PracticeTrait.BOOT_SECTOR_OF_OTHER_PLACE));
    }

    private static List<PracticeScenario> efiPartition() {
        return List.of(
                PracticeFault.named("efi-partition-wrong", "The EFI system partition is formatted with NTFS, which the"
                        + " firmware does not read.", PracticeTrait.EFI_PARTITION_NOT_FAT).on(GEN2),
                PracticeFault.named("efi-partition-type", "The partition with the boot files has the type of a data"
                        + " partition: the firmware does not look there.", PracticeTrait.EFI_PARTITION_OF_OTHER_TYPE)
                        .found().on(GEN2),
                PracticeFault.named("fallback-loader-missing", "The file that firmware starts which has lost its boot"
                        + " entries is gone. A machine that has them starts all the same.",
                        PracticeTrait.FALLBACK_LOADER_MISSING).on(GEN2));
    }

    private static List<PracticeFault> files() {
        return List.of(
                PracticeFault.named("loader-file-missing", "The loader of Windows is gone.",
                        PracticeTrait.LOADER_FILE_MISSING),
                PracticeFault.named("loader-file-empty", "The loader of Windows has no content.",
                        PracticeTrait.LOADER_FILE_EMPTY).found("loader-file-missing"),
                PracticeFault.named("system-hive-missing", "The SYSTEM hive is gone.", PracticeTrait.SYSTEM_HIVE_MISSING)
                        .found("system-hive-missing", UNREAD, DUMPS),
                PracticeFault.named("system-hive-empty", "The SYSTEM hive has no content.", PracticeTrait.SYSTEM_HIVE_EMPTY)
                        .found("system-hive-missing", UNREAD, DUMPS),
                PracticeFault.named("system-hive-damaged", "The SYSTEM hive begins with zeros and cannot be read.",
                        PracticeTrait.SYSTEM_HIVE_DAMAGED).found("system-hive-damaged", UNREAD, DUMPS),
                PracticeFault.named("system-hive-no-log", "The SYSTEM hive was not closed cleanly, and the log that would"
                        + " complete it is gone.", PracticeTrait.SYSTEM_HIVE_NOT_CLOSED,
                        PracticeTrait.SYSTEM_HIVE_LOG_LOST));
    }

    private static List<PracticeFault> controlSets() {
        return List.of(
                PracticeFault.named("control-set-missing", "The next start uses control set 2, and there is none.",
                        PracticeTrait.NEXT_CONTROL_SET_MISSING).found("control-set-incomplete", UNREAD, DUMPS),
                PracticeFault.named("control-set-no-services", "The next start uses control set 2, which has no services.",
                        PracticeTrait.NEXT_CONTROL_SET_WITHOUT_SERVICES)
                        .found("control-set-incomplete", "boot-driver-no-key"),
                PracticeFault.named("select-missing", "The SYSTEM hive does not say which control set to use.",
                        PracticeTrait.SELECT_MISSING).found("control-set-incomplete", UNREAD, DUMPS),
                PracticeFault.named("select-no-default", "The SYSTEM hive names no control set for the next start.",
                        PracticeTrait.SELECT_WITHOUT_DEFAULT).found("control-set-incomplete", UNREAD, DUMPS));
    }
}
