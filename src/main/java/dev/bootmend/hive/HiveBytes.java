package dev.bootmend.hive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Random access to the hive-bins data. Offsets count from its start, numbers are little-endian, and the caller has
 * checked that they lie inside {@link #size()}. Numbers are aligned to their own size, as the format keeps them.
 */
interface HiveBytes {

    /** Where the hive-bins data begins in the file. */
    int FILE_START = 0x1000;

    /** The number of bytes that can be read, a multiple of 4096 unless the file was cut off. */
    int size();

    int u8(int offset) throws IOException;

    int u16(int offset) throws IOException;

    int i32(int offset) throws IOException;

    long i64(int offset) throws IOException;

    void copy(int offset, byte[] target, int at, int length) throws IOException;

    /** One byte per character, as compressed names are stored. */
    default String latin1(int offset, int length) throws IOException {
        byte[] text = new byte[length];
        copy(offset, text, 0, length);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** UTF-16 units as they are: unpaired surrogates survive, which a charset would replace. */
    default String utf16(int offset, int units) throws IOException {
        char[] text = new char[units];
        for (int i = 0; i < units; i++) {
            text[i] = (char) u16(offset + 2 * i);
        }
        return new String(text);
    }
}
