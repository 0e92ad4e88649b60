package dev.bootmend.diagnose;

/** The links of the boot chain, in the order in which a start passes them. */
public enum LinkKind {
    /** Generation 1: the active flag. Generation 2: the EFI system partition. */
    FIRMWARE("Firmware", "firmware"),
    /** The boot manager file on the System or EFI system partition. */
    BOOT_MANAGER("Boot manager", "boot manager"),
    /** The BCD store. */
    STORE("BCD store", "BCD store"),
    /** The entry that the boot manager starts. */
    ENTRY("Boot entry", "boot entry"),
    /** The devices that the boot manager and the entry name. */
    DEVICES("Devices", "devices of the boot entry"),
    /** The loader file on the Windows partition. */
    LOADER("Loader", "loader"),
    /** The SYSTEM hive and the control set that is used next. */
    SYSTEM_HIVE("SYSTEM", "SYSTEM hive");

    private final String label;
    private final String inText;

    LinkKind(String label, String inText) {
        this.label = label;
        this.inText = inText;
    }

    /** The name inside a sentence, such as {@code boot entry}. */
    public String inText() {
        return inText;
    }

    /** The heading of the link, such as {@code Boot entry}. */
    @Override
    public String toString() {
        return label;
    }
}
