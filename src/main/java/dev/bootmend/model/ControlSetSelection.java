package dev.bootmend.model;

/**
 * The values of the {@code Select} key of an offline SYSTEM hive. {@code Default} is what the next start uses;
 * {@code Current} is what the last one used.
 */
public record ControlSetSelection(
        Reading<ControlSetNumber> current,
        Reading<ControlSetNumber> defaultSet,
        Reading<Integer> failed,
        Reading<Integer> lastKnownGood) {
}
