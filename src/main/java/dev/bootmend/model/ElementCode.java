package dev.bootmend.model;

import java.util.Locale;

/** The 32-bit code of a BCD element: class, format and item. Its name depends on the object it stands in. */
public record ElementCode(int value) implements Comparable<ElementCode> {

    /** The eight hexadecimal digits, in upper or lower case. */
    public static ElementCode ofHex(String digits) {
        if (!digits.matches("[0-9a-fA-F]{8}")) {
            throw new IllegalArgumentException("not eight hexadecimal digits: " + digits);
        }
        return new ElementCode(Integer.parseUnsignedInt(digits, 16));
    }

    /** Bits 28 to 31: 1 library, 2 application, 3 device, 4 setup template, 5 OEM. */
    public int elementClass() {
        return value >>> 28;
    }

    /** Bits 24 to 27: 1 device, 2 string, 3 object, 4 object list, 5 integer, 6 boolean, 7 integer list. */
    public int format() {
        return value >>> 24 & 0xF;
    }

    @Override
    public int compareTo(ElementCode other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /** Eight lower-case hexadecimal digits, as the key in the store is named. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08x", value);
    }
}
