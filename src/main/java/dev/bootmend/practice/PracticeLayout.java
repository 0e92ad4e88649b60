package dev.bootmend.practice;

import dev.bootmend.model.Generation;

/** How the attached disk of a practice machine is divided. */
public enum PracticeLayout {
    /** MBR: an active System Reserved partition of 500 MB and the Windows partition, as the installer makes them. */
    GEN1(Generation.GEN1, "MBR, System Reserved and Windows"),
    /** MBR: one active partition that holds Windows and the boot manager, as on many cloud images. */
    GEN1_SINGLE(Generation.GEN1, "MBR, one partition for everything"),
    /** GPT: Recovery, EFI system, Microsoft reserved and Windows. */
    GEN2(Generation.GEN2, "GPT, Recovery, EFI system, MSR and Windows");

    private final Generation generation;
    private final String description;

    PracticeLayout(Generation generation, String description) {
        this.generation = generation;
        this.description = description;
    }

    /** The kind of virtual machine such a disk belongs to. */
    public Generation generation() {
        return generation;
    }

    @Override
    public String toString() {
        return description;
    }
}
