package dev.bootmend.windows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who keeps a hive from being unloaded, in a sentence, as far as it can be found out. */
final class HiveHolders {

    private static final String THEN = " Close it, then undo or run again.";

    private HiveHolders() {
    }

    /** @param mount below HKEY_LOCAL_MACHINE */
    static String sentence(WindowsCalls windows, String mount) {
        String loaded = "The hive is still loaded as HKLM\\" + mount + ". ";
        try {
            Optional<String> file = LoadedHives.path(windows, mount);
            List<String> programs = file.isEmpty() ? List.of() : windows.holders(files(file.get()));
            return programs.isEmpty() ? loaded + "A program on this machine holds a key of it open, and Windows does not say"
                    + " which. " + search(mount) : loaded + "Its file is held by " + String.join(", ", programs) + "." + THEN;
        } catch (WindowsException failed) {
            return loaded + "Who holds it could not be asked: " + failed.getMessage() + ". " + search(mount);
        }
    }

    /** The hive and its transaction logs. */
    private static List<String> files(String hive) {
        return Stream.of("", ".LOG1", ".LOG2").map(end -> hive + end).toList();
    }

    private static String search(String mount) {
        return "Find it in the Resource Monitor (resmon): on the page CPU, search the associated handles for " + mount
                + "; the Registry Editor and anti-virus programs are the usual ones." + THEN;
    }
}
