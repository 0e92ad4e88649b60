package dev.bootmend.model;

import java.util.List;

/**
 * A path as the broken Windows writes it in its registry. It is never expanded with the environment of the machine that
 * repairs: {@code %SystemRoot%} and {@code C:} are the broken machine's own Windows partition, and any other letter is
 * another disk of that machine.
 */
public sealed interface GuestPath {

    /** On its Windows partition. */
    record OnWindowsPartition(VolumePath path) implements GuestPath {
    }

    /** On another disk of that machine, which is not attached here. */
    record OnOtherDisk(DriveLetter letter, String text) implements GuestPath {
    }

    /** Not a path that Windows would understand. */
    record NotUnderstood(String text) implements GuestPath {
    }

    /**
     * Reads a path of the broken Windows.
     *
     * @param windows its folder on the Windows partition; a path without a letter or a leading backslash is below it,
     *     as the paths of drivers are (Microsoft Learn: CreateService, driver image path)
     */
    static GuestPath of(String text, VolumePath windows) {
        String path = text.strip();
        boolean inDevices = path.startsWith("\\??\\");
        String plain = inDevices ? path.substring(4) : path;
        for (String root : List.of("%SYSTEMROOT%\\", "%WINDIR%\\", "\\SYSTEMROOT\\")) {
            if (startsWith(plain, root)) {
                return onWindows(windows + plain.substring(root.length() - 1), text);
            }
        }
        if (startsWith(plain, "%SYSTEMDRIVE%\\")) {
            return onWindows(plain.substring("%SYSTEMDRIVE%".length()), text);
        }
        if (plain.length() > 2 && plain.startsWith(":\\", 1)) {
            return lettered(plain, text);
        }
        if (inDevices || startsWith(plain, "\\DEVICE\\")) {
            return new NotUnderstood(text); // a volume by a name that only the running Windows knows
        }
        return onWindows(plain.startsWith("\\") ? plain : windows + "\\" + plain, text);
    }

    /**
     * Where the file of a driver lies whose service does not say: in {@code System32\drivers}, under the service's name
     * (Microsoft Learn: CreateService).
     */
    static String driver(String service) {
        return "System32\\drivers\\" + service + ".sys";
    }

    /** The question mark is the drive of Windows in the list of paging files (measured in real hives). */
    private static GuestPath lettered(String plain, String text) {
        char letter = Character.toUpperCase(plain.charAt(0));
        if (letter == 'C' || letter == '?') {
            return onWindows(plain.substring(2), text);
        }
        return letter >= 'A' && letter <= 'Z' ? new OnOtherDisk(new DriveLetter(letter), text)
                : new NotUnderstood(text);
    }

    private static GuestPath onWindows(String path, String text) {
        try {
            return new OnWindowsPartition(VolumePath.of(path));
        } catch (IllegalArgumentException noPath) {
            return new NotUnderstood(text);
        }
    }

    private static boolean startsWith(String text, String upperCasePrefix) {
        return WindowsCase.upcase(text).startsWith(upperCasePrefix);
    }
}
