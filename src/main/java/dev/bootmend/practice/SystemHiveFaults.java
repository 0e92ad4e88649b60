package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import java.util.List;

/** Spoils the file of a good SYSTEM hive as the traits of a scenario ask for. */
final class SystemHiveFaults {

    private static final String HIVE = "\\Windows\\System32\\config\\SYSTEM";

    private SystemHiveFaults() {
    }

    /** @param files those of the Windows partition */
    static FileTree apply(PracticeScenario scenario, FileTree files) {
        if (scenario.has(PracticeTrait.SYSTEM_HIVE_MISSING)) {
            List.of("", ".LOG1", ".LOG2").forEach(ending -> files.remove(HIVE + ending));
        }
        if (scenario.has(PracticeTrait.SYSTEM_HIVE_EMPTY)) {
            files.add(HIVE, Bytes.EMPTY);
        }
        if (scenario.has(PracticeTrait.SYSTEM_HIVE_DAMAGED)) {
            files.add(HIVE, BootFileFaults.withoutBegin(files.content(HIVE)));
        }
        return files;
    }
}
