package dev.bootmend.model;

/** What a machine has to repair NTFS with; shown and run under its own name. */
public enum FileSystemRepair {
    /** Windows' own {@code chkdsk}, or a faithful imitation on a practice machine. */
    CHKDSK,
    /** {@code ntfsfix} of the ntfs-3g project, which is no check of a file system. */
    NTFSFIX,
    /** Nothing. */
    NONE
}
