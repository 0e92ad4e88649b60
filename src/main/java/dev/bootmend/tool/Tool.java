package dev.bootmend.tool;

import java.util.Locale;

/**
 * The programs that BootMend runs, those of Windows first. On other systems {@code offline} carries out the argument lists of
 * those.
 */
public enum Tool {
    BCDEDIT,
    REG,
    DISKPART,
    BCDBOOT,
    CHKDSK,
    /** A program of Linux, for where there is no chkdsk. */
    NTFSFIX;

    /** Whether it is in System32. */
    public boolean isOfWindows() {
        return this != NTFSFIX;
    }


    /** The file name without an extension, as it stands in a command line. */
    public String program() {
        return name().toLowerCase(Locale.ROOT);
    }
}
