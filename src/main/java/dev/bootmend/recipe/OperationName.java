package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every operation that a recipe can name: the closed vocabulary. */
public enum OperationName {
    BCD_DELETE("bcd.delete", true, Guard.STORE_PATH, Guard.STORE_READABLE),
    BCD_SET("bcd.set", true, Guard.STORE_PATH, Guard.STORE_READABLE),
    REG_SET("reg.set", true, Guard.HIVE_LOADABLE),
    BCD_SET_DEVICE("bcd.setDevice", true, Guard.STORE_PATH, Guard.STORE_READABLE, Guard.IDENTITY_UNCHANGED),
    BCD_EMS("bcd.ems", true, Guard.STORE_PATH, Guard.STORE_READABLE),
    BCD_EMS_SETTINGS("bcd.emsSettings", true, Guard.STORE_PATH, Guard.STORE_READABLE),
    PART_ACTIVE("part.active", false, Guard.GEN1),
    FS_CHECK("fs.check", false),
    BOOT_REBUILD("boot.rebuild", false, Guard.IDENTITY_UNCHANGED),
    DUMP_COLLECT("dump.collect", false);

    private static final Set<Guard> ALWAYS = Set.of(Guard.TARGET_DISK, Guard.UNLOCKED, Guard.WRITABLE);

    private final String word;
    private final boolean supported;
    private final List<Guard> own;

    OperationName(String word, boolean supported, Guard... own) {
        this.word = word;
        this.supported = supported;
        this.own = List.of(own);
    }

    /** The operation that recipes call by that name. */
    public static Optional<OperationName> named(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }

    /** Whether this version can carry it out; a recipe with another one is refused. */
    public boolean isSupported() {
        return supported;
    }

    /** The guards that a group with this operation must have. */
    public List<Guard> guards() {
        return Arrays.stream(Guard.values()).filter(guard -> ALWAYS.contains(guard) || own.contains(guard)).toList();
    }

    /** The name in recipe files. */
    @Override
    public String toString() {
        return word;
    }
}
