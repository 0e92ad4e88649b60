package dev.bootmend.practice;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.Generation;
import java.util.Arrays;
import java.util.List;

/** Spoils good boot files as the traits of a scenario ask for. */
final class BootFileFaults {

    private static final int DESTROYED = 4096;

    private BootFileFaults() {
    }

    /** @param files those of the System partition, with the store */
    static FileTree apply(PracticeScenario scenario, FileTree files) {
        boolean bios = scenario.layout().generation() == Generation.GEN1;
        String manager = bios ? "\\bootmgr" : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi";
        String store = bios ? "\\Boot\\BCD" : "\\EFI\\Microsoft\\Boot\\BCD";
        if (scenario.has(PracticeTrait.BOOT_MANAGER_FILE_MISSING)) {
            files.remove(manager);
        }
        if (scenario.has(PracticeTrait.BOOT_MANAGER_FILE_EMPTY)) {
            files.add(manager, Bytes.EMPTY);
        }
        if (scenario.has(PracticeTrait.FALLBACK_LOADER_MISSING)) {
            files.remove("\\EFI\\Boot\\bootx64.efi");
        }
        if (scenario.has(PracticeTrait.STORE_MISSING)) {
            List.of("", ".LOG", ".LOG1", ".LOG2").forEach(ending -> files.remove(store + ending));
        }
        if (scenario.has(PracticeTrait.STORE_EMPTY)) {
            files.add(store, Bytes.EMPTY);
        }
        if (scenario.has(PracticeTrait.STORE_DAMAGED)) {
            files.add(store, withoutBegin(files.content(store)));
        }
        return files;
    }

    /** The same with zeros for its first sectors. */
    static Bytes withoutBegin(Bytes content) {
        byte[] bytes = content.toArray();
        Arrays.fill(bytes, 0, DESTROYED, (byte) 0);
        return Bytes.of(bytes);
    }
}
