package dev.bootmend.model;

/** The file system of a volume, told from its boot sector. */
public enum FileSystem {
    NTFS("NTFS"),
    FAT32("FAT32"),
    FAT16("FAT"),
    EXFAT("exFAT"),
    REFS("ReFS"),
    /** Encrypted: the boot sector holds {@code -FVE-FS-} and the key is not there. */
    BITLOCKER("BitLocker"),
    /** None that Windows would mount. */
    RAW("RAW");

    private final String label;

    FileSystem(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
