package dev.bootmend.practice;

import static dev.bootmend.practice.PracticeLayout.GEN1;
import static dev.bootmend.practice.PracticeLayout.GEN1_SINGLE;
import static dev.bootmend.practice.PracticeLayout.GEN2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Machines that hang at "Preparing to configure Windows": what support needs is a memory dump. */
final class ConfigureScenarios {

    private static final String RECIPE = "preparing-to-configure-windows";
    private static final String HANGS = "The machine hangs at \"Preparing to configure Windows\". ";

    private static final List<PracticeLayout> EVERY = List.of(GEN1, GEN1_SINGLE, GEN2);

    private ConfigureScenarios() {
    }

    static List<PracticeScenario> all() {
        var all = new ArrayList<PracticeScenario>();
        all.addAll(hangs("configure-dump", "An NMI was sent, and the memory dump is there to be collected.",
                PracticeTrait.DUMP_SETTINGS_COMPLETE, PracticeTrait.DUMP_COMPLETE)
                .found("servicing-pending", "memory-dump-found", "memory-dump-valid", "memory-dump-of-nmi",
                        "dump-settings-complete").repairedBy(RECIPE, "collect").onAll(EVERY));
        all.addAll(hangs("configure-none", "There is no memory dump, and none would be written.",
                PracticeTrait.DUMPS_SWITCHED_OFF)
                .found("servicing-pending", "memory-dump-none", "dump-settings-off", "dump-settings-no-nmi")
                .repairedBy(RECIPE, "configure").onAll(EVERY));
        all.addAll(hangs("configure-elsewhere", "Memory dumps go to the temporary disk, whose content is gone.",
                PracticeTrait.DUMP_ON_TEMPORARY_DISK)
                .found("servicing-pending", "memory-dump-elsewhere", "dump-settings-elsewhere")
                .repairedBy(RECIPE, "configure").onAll(EVERY));
        all.addAll(hangs("configure-truncated", "The memory dump is shorter than its header says: it was interrupted.",
                PracticeTrait.DUMP_TRUNCATED)
                .found("servicing-pending", "memory-dump-found", "memory-dump-truncated")
                .repairedBy(RECIPE, "configure").onAll(EVERY));
        all.addAll(hangs("configure-no-room", "There is no memory dump, and too little room for a complete one.",
                PracticeTrait.WINDOWS_VOLUME_FULL)
                .found("servicing-pending", "memory-dump-none", "dump-settings-incomplete")
                .repairedBy(RECIPE, "configure").onAll(EVERY));
        return all;
    }

    private static PracticeFault hangs(String name, String more, PracticeTrait... traits) {
        var all = new HashSet<>(List.of(traits));
        all.add(PracticeTrait.UPDATE_PENDING);
        return PracticeFault.named(name, HANGS + more, all.toArray(PracticeTrait[]::new));
    }
}
