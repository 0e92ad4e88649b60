package dev.bootmend.ui.preview;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.PreparationKind;
import java.util.Arrays;
import java.util.List;

/** What the preview says of a preparation. */
final class PreparationWording {

    private PreparationWording() {
    }

    /** Such as {@code Disk 1 will be brought online and made writable}. */
    static String heading(Plan plan) {
        List<String> done = Arrays.stream(PreparationKind.values())
                .filter(kind -> plan.steps().stream().anyMatch(step -> step.id().equals(kind.step())))
                .map(PreparationWording::done).toList();
        return "Disk " + plan.target().disk() + " will be " + String.join(" and ", done);
    }

    private static String done(PreparationKind kind) {
        return switch (kind) {
            case ONLINE -> "brought online";
            case WRITABLE -> "made writable";
            case TEMPORARY_SIGNATURE -> "lent a signature";
            case RECORDED_SIGNATURE -> "given its signature back";
        };
    }

    /** What it means to leave it out; empty where it cannot be. */
    static String otherwise(PreparationKind kind) {
        return switch (kind) {
            case ONLINE -> "Left out: the disk stays offline, so that nothing on it can be examined.";
            case WRITABLE -> "Left out: the disk stays read-only. It can be examined, but not repaired.";
            case TEMPORARY_SIGNATURE, RECORDED_SIGNATURE -> "";
        };
    }

    /** Why it cannot be left out; empty where it can. */
    static String fixed(PreparationKind kind) {
        return switch (kind) {
            case ONLINE, WRITABLE -> "";
            case TEMPORARY_SIGNATURE -> "No part of it can be left out: the signature cannot be written while the disk is"
                    + " read-only, and online with the signature of another disk Windows would change it.";
            case RECORDED_SIGNATURE -> "No part of it can be left out: Windows takes the signature of a disk for its"
                    + " identity, so the disk is offline when it gets another one.";
        };
    }

    /** Said when every step is left out. */
    static String nothing(DiskNumber disk) {
        return "Every step is left out: disk " + disk + " stays as it is.";
    }
}
