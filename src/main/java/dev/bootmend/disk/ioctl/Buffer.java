package dev.bootmend.disk.ioctl;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Reading;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of one structure; every access is checked against their number. */
final class Buffer {

    private final String structure;
    private final byte[] bytes;
    private final ByteBuffer little;

    private Buffer(String structure, byte[] bytes) {
        this.structure = structure;
        this.bytes = bytes;
        this.little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How a structure is taken apart. */
    @FunctionalInterface
    interface Layout<T> {
        T read(Buffer buffer) throws MalformedBuffer;
    }

    /** The structure in {@code bytes}, unreadable when its layout does not fit. */
    static <T> Reading<T> parse(String structure, byte[] bytes, Layout<T> layout) {
        try {
            return Reading.known(layout.read(new Buffer(structure, bytes)));
        } catch (MalformedBuffer malformed) {
            return Reading.unreadable(malformed.problem());
        }
    }

    void requireBytes(long offset, long count) throws MalformedBuffer {
        if (offset < 0 || count > bytes.length - offset) {
            throw new MalformedBuffer(structure, offset, count + " more bytes", bytes.length + " bytes in all");
        }
    }

    MalformedBuffer malformed(long offset, String expected, Object found) {
        return new MalformedBuffer(structure, offset, expected, String.valueOf(found));
    }

    int u8(int offset) throws MalformedBuffer {
        requireBytes(offset, 1);
        return bytes[offset] & 0xFF;
    }

    int i32(int offset) throws MalformedBuffer {
        requireBytes(offset, Integer.BYTES);
        return little.getInt(offset);
    }

    long u32(int offset) throws MalformedBuffer {
        return i32(offset) & 0xFFFF_FFFFL;
    }

    long i64(int offset) throws MalformedBuffer {
        requireBytes(offset, Long.BYTES);
        return little.getLong(offset);
    }

    /** A count or number that is small in all reason. */
    int number(int offset) throws MalformedBuffer {
        int value = i32(offset);
        if (value < 0) {
            throw malformed(offset, "a number below 2147483648", Integer.toUnsignedString(value));
        }
        return value;
    }

    ByteOffset position(int offset) throws MalformedBuffer {
        return new ByteOffset(notNegative(offset));
    }

    ByteSize size(int offset) throws MalformedBuffer {
        return new ByteSize(notNegative(offset));
    }

    private long notNegative(int offset) throws MalformedBuffer {
        long value = i64(offset);
        if (value < 0) {
            throw malformed(offset, "a number of bytes that is not negative", value);
        }
        return value;
    }

    Guid guid(int offset) throws MalformedBuffer {
        requireBytes(offset, Guid.SIZE);
        return Guid.fromDisk(bytes, offset);
    }

    /** UTF-16 text of at most {@code units} units, up to the first NUL. */
    String utf16(int offset, int units) throws MalformedBuffer {
        requireBytes(offset, units * 2L);
        return untilNul(new String(bytes, offset, units * 2, StandardCharsets.UTF_16LE));
    }

    /** One-byte text up to the first NUL or the end of the buffer. */
    String text(int offset) throws MalformedBuffer {
        requireBytes(offset, 1);
        return untilNul(new String(bytes, offset, bytes.length - offset, StandardCharsets.ISO_8859_1));
    }

    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
