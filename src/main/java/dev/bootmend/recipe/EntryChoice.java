package dev.bootmend.recipe;

import dev.bootmend.model.ObjectType;
import java.util.Arrays;
import java.util.Optional;

/** Which objects of a BCD store a step or a condition is about. Recipes never name a GUID. */
public enum EntryChoice {
    /** Every Windows entry, and the settings that such entries inherit. */
    ANY_LOADER("anyLoader", ObjectType.OS_LOADER),
    /** The entry that the boot manager starts; none when it names none that starts Windows. */
    DEFAULT_LOADER("defaultLoader", ObjectType.OS_LOADER),
    /**
     * The entry that starts the Windows on the disk: the default one or, where that is missing or starts no installed
     * Windows, the first of the boot menu that does.
     */
    WINDOWS_LOADER("windowsLoader", ObjectType.OS_LOADER),
    BOOT_MANAGER("{bootmgr}", ObjectType.BOOT_MANAGER),
    EMS_SETTINGS("{emssettings}", ObjectType.INHERITED),
    GLOBAL_SETTINGS("{globalsettings}", ObjectType.INHERITED);

    private final String word;
    private final ObjectType type;

    EntryChoice(String word, ObjectType type) {
        this.word = word;
        this.type = type;
    }

    /** The choice that recipes call by that name. */
    public static Optional<EntryChoice> named(String word) {
        return Arrays.stream(values()).filter(choice -> choice.word.equals(word)).findFirst();
    }

    /** The type of object whose element names apply. */
    public ObjectType type() {
        return type;
    }

    /** The name in recipe files. */
    @Override
    public String toString() {
        return word;
    }
}
