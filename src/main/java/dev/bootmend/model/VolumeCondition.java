package dev.bootmend.model;

/** A state of a volume that limits what may be done to it. */
public enum VolumeCondition {
    /** The file system is marked for a check. */
    DIRTY,
    /** The file system was not closed cleanly: changes wait in its journal, or in the memory of a Windows. */
    JOURNAL_OPEN,
    /** {@code hiberfil.sys} holds a suspended Windows; changes behind its back destroy data. */
    HIBERNATED,
    READ_ONLY,
    /** This machine does not write to it before Windows has checked it. */
    CHECK_BEFORE_WRITING,
    /** Encrypted with BitLocker and locked: nothing on it can be read. */
    BITLOCKER_LOCKED,
    /** Encrypted with BitLocker and unlocked at present. */
    BITLOCKER_UNLOCKED
}
