package dev.bootmend.plan;

/** What only the user can say, or agree to, before a plan may run. */
public enum Consent {
    /** There is a copy of the disk. */
    COPY_EXISTS,
    /** A file system may be repaired, which cannot be undone. */
    CHECK,
    /** The memory of the machine may be copied. */
    DUMP,
    /** A disk may be brought online. */
    ONLINE,
    /** The read-only attribute of a disk may be cleared. */
    WRITABLE,
    /** A disk may get a temporary signature. */
    LEND_SIGNATURE,
    /** A disk may be taken offline and get the signature that its boot entries name. */
    RETURN_SIGNATURE
}
