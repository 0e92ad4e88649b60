package dev.bootmend.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every operation that a recipe can name: the closed vocabulary. */
public enum OperationName {
    BCD_DELETE("bcd.delete", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE),
    BCD_SET("bcd.set", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE),
    BCD_SET_DEVICE("bcd.setDevice", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE, Guard.IDENTITY_UNCHANGED),
    BCD_EMS("bcd.ems", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE),
    BCD_EMS_SETTINGS("bcd.emsSettings", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_READABLE),
    REG_SET("reg.set", Guard.WRITABLE, Guard.HIVE_LOADABLE),
    PART_ACTIVE("part.active", Guard.WRITABLE, Guard.GEN1),
    FS_CHECK("fs.check", Guard.WRITABLE, Guard.CHECK_AGREED),
    BOOT_REBUILD("boot.rebuild", Guard.WRITABLE, Guard.STORE_PATH, Guard.STORE_REPLACEABLE, Guard.IDENTITY_UNCHANGED,
            Guard.REBUILD_SOURCES),
    DUMP_COLLECT("dump.collect", Guard.DUMP_AGREED);

    private static final Set<Guard> ALWAYS = Set.of(Guard.TARGET_DISK, Guard.UNLOCKED);

    private final String word;
    private final List<Guard> own;

    OperationName(String word, Guard... own) {
        this.word = word;
        this.own = List.of(own);
    }

    /** The operation that recipes call by that name. */
    public static Optional<OperationName> named(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
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
