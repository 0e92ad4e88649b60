package dev.bootmend.hive;

import dev.bootmend.model.WindowsCase;

/**
 * Equality, order and hash of key names: every UTF-16 unit in upper case, compared as numbers (regf specification,
 * msuhanov: "Subkeys lists").
 */
final class NameOrder {

    private static final int HINT_LENGTH = 4;

    private NameOrder() {
    }

    static boolean same(String first, String second) {
        return first.length() == second.length() && compare(first, second) == 0;
    }

    static int compare(String first, String second) {
        int common = Math.min(first.length(), second.length());
        for (int i = 0; i < common; i++) {
            int difference = WindowsCase.upcase(first.charAt(i)) - WindowsCase.upcase(second.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return first.length() - second.length();
    }

    /** The hash of an {@code lh} element. */
    static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 37 + WindowsCase.upcase(name.charAt(i));
        }
        return hash;
    }

    /** The hint of an {@code lf} element: up to four characters as they are, or zero if one is not Latin-1. */
    static int hint(String name) {
        int hint = 0;
        for (int i = 0; i < Math.min(HINT_LENGTH, name.length()); i++) {
            if (name.charAt(i) > 0xFF) {
                return 0;
            }
            hint |= name.charAt(i) << 8 * i;
        }
        return hint;
    }

    /**
     * Whether a key with that {@code lf} hint may have the name. A hint that begins with zero says nothing, nor does a
     * character outside ASCII: hives exist where it differs from the name (measured).
     */
    static boolean hintAllows(int hint, String name) {
        if ((hint & 0xFF) == 0) {
            return true;
        }
        for (int i = 0; i < HINT_LENGTH; i++) {
            char stored = (char) (hint >>> 8 * i & 0xFF);
            char wanted = i < name.length() ? name.charAt(i) : 0;
            boolean telling = stored < 0x80 && wanted < 0x80;
            if (telling && WindowsCase.upcase(stored) != WindowsCase.upcase(wanted)) {
                return false;
            }
        }
        return true;
    }
}
