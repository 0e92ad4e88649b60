package dev.bootmend.model;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable byte string, compared by content. */
public final class Bytes {

    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of {@code content}. */
    public static Bytes of(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /** The bytes written as hexadecimal digits without separators, as {@link #hex()} prints them. */
    public static Bytes ofHex(String digits) {
        return new Bytes(HexFormat.of().parseHex(digits));
    }

    /** How many bytes there are. */
    public int size() {
        return content.length;
    }

    /** The byte at {@code index}, 0 to 255. */
    public int at(int index) {
        return content[index] & 0xFF;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Lower-case hexadecimal digits without separators. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return size() <= 16 ? hex() : hex().substring(0, 32) + "… (" + size() + " bytes)";
    }
}
