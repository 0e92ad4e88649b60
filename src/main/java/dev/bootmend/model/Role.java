package dev.bootmend.model;

/** What a partition of an attached disk is for, told from its content. */
public enum Role {
    /** Holds {@code \\Windows\\System32\\config\\SYSTEM}. */
    WINDOWS("Windows"),
    /** Generation 1: holds {@code \\bootmgr} and {@code \\Boot\\BCD}. */
    SYSTEM("System"),
    /** Generation 2: the EFI system partition. */
    EFI_SYSTEM("EFI system"),
    MICROSOFT_RESERVED("MSR"),
    RECOVERY("Recovery"),
    DATA("Data");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
