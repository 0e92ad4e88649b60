package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.Optional;

/** Which of the two partitions of a repair a step is about; on a single-partition disk both are the same. */
public enum VolumeRole {
    /** The Windows partition. */
    WINDOWS("windows"),
    /** The System or EFI system partition. */
    SYSTEM("system");

    private final String word;

    VolumeRole(String word) {
        this.word = word;
    }

    /** The role that recipes call by that name. */
    public static Optional<VolumeRole> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** The name in recipe files. */
    @Override
    public String toString() {
        return word;
    }
}
