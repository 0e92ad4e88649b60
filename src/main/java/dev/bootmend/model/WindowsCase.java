package dev.bootmend.model;

import java.util.List;

/**
 * Upper case as Windows compares file names, key names and value names: one UTF-16 unit becomes one unit, so that
 * U+00DF stays itself (regf specification, msuhanov: subkeys lists).
 */
public final class WindowsCase {

    private static final char SEPARATOR = '\\';

    private WindowsCase() {
    }

    /** {@code text} with every UTF-16 unit in upper case; the length never changes. */
    public static String upcase(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = upcase(units[i]);
        }
        return new String(units);
    }

    /**
     * The upper-case form of one UTF-16 unit. Units whose upper case has another lower case stay as they are, as in
     * the table of Windows: U+00B5, U+0131, U+017F. Surrogates stay as well.
     */
    public static char upcase(char unit) {
        if (unit < 0x80) {
            return unit >= 'a' && unit <= 'z' ? (char) (unit - 0x20) : unit;
        }
        char upper = Character.toUpperCase(unit);
        return Character.toLowerCase(upper) == unit ? upper : unit;
    }

    /** Whether two paths have the same names. */
    static boolean same(List<String> path, List<String> other) {
        return path.size() == other.size() && compare(path, other) == 0;
    }

    /** A hash in which upper and lower case are the same. */
    static int hash(List<String> path) {
        int hash = path.size();
        for (String name : path) {
            for (int i = 0; i < name.length(); i++) {
                hash = 31 * hash + upcase(name.charAt(i));
            }
            hash = 31 * hash + SEPARATOR;
        }
        return hash;
    }

    /**
     * The order of two paths as texts in upper case with backslashes between their names, without building the texts.
     */
    static int compare(List<String> path, List<String> other) {
        int common = Math.min(path.size(), other.size());
        for (int i = 0; i < common; i++) {
            int order = compare(path.get(i), i + 1 < path.size(), other.get(i), i + 1 < other.size());
            if (order != 0) {
                return order;
            }
        }
        return path.size() - other.size();
    }

    private static int compare(String name, boolean goesOn, String other, boolean otherGoesOn) {
        int common = Math.min(name.length(), other.length());
        for (int i = 0; i < common; i++) {
            int order = upcase(name.charAt(i)) - upcase(other.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        if (name.length() == other.length()) {
            return 0;
        }
        return name.length() < other.length() ? next(goesOn) - upcase(other.charAt(common))
                : upcase(name.charAt(common)) - next(otherGoesOn);
    }

    /** What follows the end of a name: the separator, or less than any character. */
    private static int next(boolean goesOn) {
        return goesOn ? SEPARATOR : -1;
    }
}
