package dev.bootmend.tool;

import java.util.Locale;

/** The Windows programs that BootMend runs. On other systems {@code offline} carries out the same argument lists. */
public enum Tool {
    BCDEDIT,
    REG,
    DISKPART,
    BCDBOOT,
    CHKDSK;

    /** The file name in System32 without its extension, as it stands in a command line. */
    public String program() {
        return name().toLowerCase(Locale.ROOT);
    }
}
