package dev.bootmend.model;

/**
 * Upper case as Windows compares file names, key names and value names: one UTF-16 unit becomes one unit, so that
 * U+00DF stays itself (regf specification, msuhanov: subkeys lists).
 */
public final class WindowsCase {

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

    /** The upper-case form of one UTF-16 unit; surrogates stay as they are. */
    public static char upcase(char unit) {
        return Character.isSurrogate(unit) ? unit : Character.toUpperCase(unit);
    }
}
