package dev.bootmend.disk;

import dev.bootmend.model.Guid;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One GPT partition entry (UEFI specification, table 5.6).
 *
 * @param slot its index in the array, from 0
 * @param first the first sector
 * @param last the last sector, itself part of the partition
 */
record GptEntry(int slot, Guid type, Guid unique, long first, long last, long attributes, String name) {

    static final int SIZE = 128;
    static final int NAME_UNITS = 36;

    private static final int NAME_FIELD = 56;

    static GptEntry decode(byte[] array, int slot, int entrySize) {
        int at = slot * entrySize;
        ByteBuffer bytes = GptHeader.little(array);
        return new GptEntry(slot, Guid.fromDisk(array, at), Guid.fromDisk(array, at + 16),
                bytes.getLong(at + 32), bytes.getLong(at + 40), bytes.getLong(at + 48), name(array, at + NAME_FIELD));
    }

    void encode(byte[] array) {
        ByteBuffer bytes = ByteBuffer.wrap(array, slot * SIZE, SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(type.toDisk()).put(unique.toDisk()).putLong(first).putLong(last).putLong(attributes);
        bytes.put(name.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A slot is unused when its type is the zero GUID. */
    static boolean isUsed(byte[] array, int slot, int entrySize) {
        ByteBuffer bytes = GptHeader.little(array);
        return bytes.getLong(slot * entrySize) != 0 || bytes.getLong(slot * entrySize + 8) != 0;
    }

    private static String name(byte[] array, int at) {
        String text = new String(array, at, NAME_UNITS * 2, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
