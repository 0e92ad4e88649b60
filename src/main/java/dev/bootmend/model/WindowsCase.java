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
}
