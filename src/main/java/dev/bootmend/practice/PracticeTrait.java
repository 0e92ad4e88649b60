package dev.bootmend.practice;

/** One thing in which the attached disk of a practice machine differs from a healthy one. */
public enum PracticeTrait {
    /** {@code imcdevice} and {@code imchivename} on the default boot entry. */
    IMC_ON_DEFAULT_ENTRY,
    /** Three boot entries; the references are spread over them and over the settings they inherit. */
    IMC_ON_SEVERAL_ENTRIES,
    /** The hive that the references name is there. */
    IMC_FILE_PRESENT,
    /** {@code ErrorControlPolicy} is 0 already. */
    IMC_POLICY_SET,
    /** {@code Select} names control set 1 as current and 2 as default, and both are there. */
    SECOND_CONTROL_SET_IS_DEFAULT,
    /** The last write to the SYSTEM hive was interrupted; its transaction log completes it. */
    SYSTEM_HIVE_NOT_CLOSED,
    /** {@code CrashControl} writes memory dumps to the temporary disk. */
    DUMP_ON_TEMPORARY_DISK,
    /** A second Windows, as good as the first. */
    SECOND_WINDOWS,
    /** The attached disk has the identity of the machine's own disk and is kept offline. */
    IDENTITY_COLLISION,
    /** The Windows partition is encrypted and locked. */
    BITLOCKER_LOCKED,
    /** The disk is managed by the Logical Disk Manager. */
    DYNAMIC_DISK,
    /** Sectors of 4096 bytes. */
    SECTORS_OF_4096
}
