package dev.bootmend.bcd;

import java.util.ArrayList;
import java.util.List;

/** UTF-16LE text as stores keep it. Units are taken as they are, so that unpaired surrogates survive. */
final class Utf16Text {

    private Utf16Text() {
    }

    /** The text up to the first NUL, or all of it when there is none; half a unit at the end is left out. */
    static String upToNul(byte[] bytes) {
        String all = all(bytes);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }

    /** The strings of a multi-string: each ends with a NUL, an empty one or the end of the bytes ends the list. */
    static List<String> list(byte[] bytes) {
        var strings = new ArrayList<String>();
        String all = all(bytes);
        int start = 0;
        while (start < all.length() && all.charAt(start) != '\0') {
            int end = all.indexOf('\0', start);
            end = end < 0 ? all.length() : end;
            strings.add(all.substring(start, end));
            start = end + 1;
        }
        return strings;
    }

    /** The units of {@code text}, without a terminating NUL. */
    static byte[] bytes(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
        }
        return bytes;
    }

    private static String all(byte[] bytes) {
        char[] units = new char[bytes.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (bytes[2 * i] & 0xFF | bytes[2 * i + 1] << 8);
        }
        return new String(units);
    }
}
