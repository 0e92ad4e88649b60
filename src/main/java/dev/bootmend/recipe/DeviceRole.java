package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.Optional;

/** Where a device element is to lead. Recipes never name a letter, a disk or a partition. */
public enum DeviceRole {
    /** The System or EFI system partition. */
    SYSTEM("system"),
    /** The Windows partition. */
    WINDOWS("windows"),
    /** The partition that the boot manager was started from, whichever it is: no identity is stored. */
    BOOT("boot");

    private final String word;

    DeviceRole(String word) {
        this.word = word;
    }

    /** The role that recipes call by that name. */
    public static Optional<DeviceRole> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** The name in recipe files. */
    @Override
    public String toString() {
        return word;
    }
}
