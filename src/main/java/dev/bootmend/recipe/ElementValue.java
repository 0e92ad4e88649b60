package dev.bootmend.recipe;

import dev.bootmend.model.BootElement;

/** The value that a recipe gives an element: one that is the same on every disk, or one that the disk decides. */
public sealed interface ElementValue {

    /** Stands in a recipe for the Windows folder found on the disk, such as {@code \Windows}. */
    String WINDOWS_FOLDER = "<windows>";

    /** Stands in a recipe for the entry that starts the Windows on the disk. */
    String WINDOWS_LOADER = "<windowsLoader>";

    /**
     * The same everywhere.
     *
     * @param argument the value as bcdedit takes it
     * @param element the element as it will be stored
     */
    record Fixed(String argument, BootElement element) implements ElementValue {
    }

    /**
     * A path that begins with the Windows folder found on the disk.
     *
     * @param rest what follows, empty or beginning with a backslash
     */
    record InWindows(String rest) implements ElementValue {
    }

    /** The entry that starts the Windows on the disk. */
    record WindowsLoader() implements ElementValue {
    }
}
