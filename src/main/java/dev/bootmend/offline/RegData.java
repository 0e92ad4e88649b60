package dev.bootmend.offline;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data of {@code reg add}, still as text (Microsoft Learn: reg add).
 *
 * @param text what stands behind {@code /d}
 * @param separator parts a {@code REG_MULTI_SZ}; {@code \0} unless {@code /s} names another
 */
record RegData(RegistryType type, Optional<String> text, String separator) {

    /** The value to store; empty when the text is no data of that type. */
    Optional<RegistryValue> value(String name) {
        return data().map(bytes -> new RegistryValue(name, type, Bytes.of(bytes)));
    }

    private Optional<byte[]> data() {
        String given = text.orElse("");
        if (type.equals(RegistryType.SZ) || type.equals(RegistryType.EXPAND_SZ)) {
            return Optional.of(utf16(given + "\0"));
        }
        if (type.equals(RegistryType.MULTI_SZ)) {
            return multi(given);
        }
        if (type.equals(RegistryType.DWORD) || type.equals(RegistryType.DWORD_BIG_ENDIAN)) {
            return number(given, 0xFFFF_FFFFL).map(value -> ByteBuffer.allocate(4)
                    .order(type.equals(RegistryType.DWORD) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                    .putInt((int) (long) value).array());
        }
        if (type.equals(RegistryType.QWORD)) {
            return number(given, -1L).map(value ->
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
        }
        return type.equals(RegistryType.BINARY) || type.equals(RegistryType.NONE) ? binary(given) : Optional.empty();
    }

    private Optional<byte[]> multi(String given) {
        if (given.isEmpty()) {
            return Optional.of(utf16("\0"));
        }
        String[] parts = given.split(Pattern.quote(separator), -1);
        var all = new StringBuilder();
        for (String part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            all.append(part).append('\0');
        }
        return Optional.of(utf16(all.append('\0').toString()));
    }

    private static Optional<Long> number(String given, long largest) {
        boolean hexadecimal = given.toLowerCase(Locale.ROOT).startsWith("0x");
        try {
            long value = given.isEmpty() ? 0
                    : Long.parseUnsignedLong(hexadecimal ? given.substring(2) : given, hexadecimal ? 16 : 10);
            return Long.compareUnsigned(value, largest) > 0 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> binary(String given) {
        return given.matches("([0-9a-fA-F]{2})*") ? Optional.of(Bytes.ofHex(given).toArray()) : Optional.empty();
    }

    private static byte[] utf16(String given) {
        return given.getBytes(StandardCharsets.UTF_16LE);
    }
}
