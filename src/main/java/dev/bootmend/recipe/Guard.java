package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.Optional;

/** A condition without which the steps of a group must not run. Recipes call it by its name. */
public enum Guard {
    /** The disk is the one that the user confirmed, and does not belong to this machine. */
    TARGET_DISK("targetDisk"),
    /** The identities that boot entries name are still those of the broken machine. */
    IDENTITY_UNCHANGED("identityUnchanged"),
    /** Neither the Windows nor the System partition is encrypted and locked. */
    UNLOCKED("unlocked"),
    /** The disk is online, and neither it nor the volumes refuse writes. */
    WRITABLE("writable"),
    /** The BCD store lies where it must, on the target disk. */
    STORE_PATH("storePath"),
    /** The BCD store can be read and holds at least one Windows entry. */
    STORE_READABLE("storeReadable"),
    /** The BCD store is missing, empty, damaged or readable; one that merely could not be opened may be good. */
    STORE_REPLACEABLE("storeReplaceable"),
    /** The Windows partition has what bcdboot copies, and the System partition has room and the right file system. */
    REBUILD_SOURCES("rebuildSources"),
    /** The SYSTEM hive is there, can be read, and is complete. */
    HIVE_LOADABLE("hiveLoadable"),
    /** The Windows partition has as much room as the option {@code memory} asks for, in GiB. */
    FREE_SPACE("freeSpace"),
    /** The disk is of generation 1. */
    GEN1("gen1"),
    /** The disk is of generation 2. */
    GEN2("gen2"),
    /** The user confirms that there is a copy of the disk. */
    COPY_EXISTS("copyExists"),
    /** The user agrees to the repair of a file system, which cannot be undone. */
    CHECK_AGREED("checkAgreed"),
    /** The user agrees that the memory of the machine is copied. */
    DUMP_AGREED("dumpAgreed");

    private final String word;

    Guard(String word) {
        this.word = word;
    }

    /** The guard that recipes call by that name. */
    public static Optional<Guard> named(String word) {
        return Arrays.stream(values()).filter(guard -> guard.word.equals(word)).findFirst();
    }

    /** The name in recipe files. */
    @Override
    public String toString() {
        return word;
    }
}
