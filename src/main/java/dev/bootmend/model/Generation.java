package dev.bootmend.model;

/** The kind of virtual machine a disk belongs to: decided by the disk, never by the machine that repairs it. */
public enum Generation {
    /** BIOS firmware, MBR disk. */
    GEN1,
    /** UEFI firmware, GPT disk. */
    GEN2;

    /** 1 or 2. */
    public int number() {
        return ordinal() + 1;
    }

    /** Such as {@code Generation 2 (UEFI, GPT)}. */
    @Override
    public String toString() {
        return this == GEN1 ? "Generation 1 (BIOS, MBR)" : "Generation 2 (UEFI, GPT)";
    }
}
