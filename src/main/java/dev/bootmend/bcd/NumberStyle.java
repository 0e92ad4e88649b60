package dev.bootmend.bcd;

/** How bcdedit prints the number of an element that has no names for its numbers (measured on published listings). */
public enum NumberStyle {

    DECIMAL,
    /** With the prefix {@code 0x}. */
    HEXADECIMAL,
    /** An IPv4 address, most significant byte first. */
    ADDRESS;

    /** The text of {@code number}, which is unsigned. */
    public String print(long number) {
        return switch (this) {
            case DECIMAL -> Long.toUnsignedString(number);
            case HEXADECIMAL -> "0x" + Long.toHexString(number);
            case ADDRESS -> (number >>> 24 & 0xFF) + "." + (number >>> 16 & 0xFF) + "."
                    + (number >>> 8 & 0xFF) + "." + (number & 0xFF);
        };
    }
}
