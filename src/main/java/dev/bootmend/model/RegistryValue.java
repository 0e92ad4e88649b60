package dev.bootmend.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * One value of a registry key.
 *
 * @param name the name in its stored spelling, empty for the default value
 */
public record RegistryValue(String name, RegistryType type, Bytes data) {

    /** A REG_DWORD. */
    public static RegistryValue dword(String name, int value) {
        byte[] data = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
        return new RegistryValue(name, RegistryType.DWORD, Bytes.of(data));
    }

    /** A string value of type {@code REG_SZ} or {@code REG_EXPAND_SZ}, stored with its terminating NUL. */
    public static RegistryValue text(String name, RegistryType type, String value) {
        return new RegistryValue(name, type, Bytes.of((value + "\0").getBytes(StandardCharsets.UTF_16LE)));
    }

    /** The number of a {@code REG_DWORD} of four bytes, otherwise empty. */
    public OptionalInt asDword() {
        if (!type.equals(RegistryType.DWORD) || data.size() != 4) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ByteBuffer.wrap(data.toArray()).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    /** The data read as UTF-16LE up to the first NUL. */
    public String asText() {
        String text = new String(data.toArray(), 0, data.size() & ~1, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The texts of a {@code REG_MULTI_SZ}, up to the first empty one; any other type is read as one text. */
    public List<String> asTexts() {
        if (!type.equals(RegistryType.MULTI_SZ)) {
            return asText().isEmpty() ? List.of() : List.of(asText());
        }
        String all = new String(data.toArray(), 0, data.size() & ~1, StandardCharsets.UTF_16LE);
        return Arrays.stream(all.split("\0", -1)).takeWhile(text -> !text.isEmpty()).toList();
    }
}
