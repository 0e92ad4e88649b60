package dev.bootmend.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A GUID as GPT, BCD and the registry use it.
 *
 * <p>On disk its first three fields are little-endian (UEFI specification, appendix A); in text it is lower case.
 */
public record Guid(UUID value) implements Comparable<Guid> {

    public static final int SIZE = 16;
    public static final Guid ZERO = new Guid(new UUID(0, 0));

    private static final Pattern TEXT =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    /** Reads the text form, with or without braces. */
    public static Guid of(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches() || text.startsWith("{") != text.endsWith("}")) {
            throw new IllegalArgumentException("not a GUID: " + text);
        }
        return new Guid(UUID.fromString(match.group(1)));
    }

    /** Whether {@code text} is a GUID with or without braces. */
    public static boolean isGuid(String text) {
        return TEXT.matcher(text).matches() && text.startsWith("{") == text.endsWith("}");
    }

    /** Reads the 16 bytes of the on-disk form that start at {@code offset}. */
    public static Guid fromDisk(byte[] bytes, int offset) {
        var little = ByteBuffer.wrap(bytes, offset, SIZE).order(ByteOrder.LITTLE_ENDIAN);
        long high = (little.getInt() & 0xFFFF_FFFFL) << 32;
        high |= (little.getShort() & 0xFFFFL) << 16;
        high |= little.getShort() & 0xFFFFL;
        return new Guid(new UUID(high, little.order(ByteOrder.BIG_ENDIAN).getLong()));
    }

    /** The 16 bytes of the on-disk form. */
    public byte[] toDisk() {
        long high = value.getMostSignificantBits();
        return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN).putLong(value.getLeastSignificantBits()).array();
    }

    /** Whether all of it is zero, which stands for none. */
    public boolean isZero() {
        return equals(ZERO);
    }

    /** The lower-case text in braces, as BCD stores and bcdedit write it. */
    public String braced() {
        return "{" + this + "}";
    }

    /** The order of the texts. */
    @Override
    public int compareTo(Guid other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0 ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
