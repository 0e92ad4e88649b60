package dev.bootmend.practice;

import dev.bootmend.model.Generation;
import java.util.Locale;

/** How the attached disk of a practice machine is divided. */
public enum PracticeLayout {
    /** MBR: an active System Reserved partition of 500 MB and the Windows partition, as the installer makes them. */
    GEN1(Generation.GEN1, PracticeWindows.SERVER_2016, "MBR, System Reserved and Windows"),
    /** MBR: one active partition that holds Windows and the boot manager, as on many cloud images. */
    GEN1_SINGLE(Generation.GEN1, PracticeWindows.SERVER_2012_R2, "MBR, one partition for everything"),
    /** GPT: Recovery, EFI system, Microsoft reserved and Windows. */
    GEN2(Generation.GEN2, PracticeWindows.SERVER_2022, "GPT, Recovery, EFI system, MSR and Windows");

    private final Generation generation;
    private final PracticeWindows windows;
    private final String description;

    PracticeLayout(Generation generation, PracticeWindows windows, String description) {
        this.generation = generation;
        this.windows = windows;
        this.description = description;
    }

    /** The kind of virtual machine such a disk belongs to. */
    public Generation generation() {
        return generation;
    }

    /** The Windows that a machine has whose scenario does not ask for another one. */
    PracticeWindows windows() {
        return windows;
    }

    /** What the names of its scenarios begin with. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return description;
    }
}
