package dev.bootmend.disk;

import dev.bootmend.model.Guid;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * The GPT header (UEFI specification, table 5.5). Addresses are sectors.
 *
 * @param own where this copy lies
 * @param other where the other copy lies
 * @param entrySize 128 times a power of two
 * @param arrayChecksum the CRC-32 of all entries, used or not
 */
record GptHeader(
        long own, long other, long firstUsable, long lastUsable, Guid diskGuid,
        long array, long entryCount, long entrySize, int arrayChecksum) {

    static final int SIZE = 92;
    static final long SIGNATURE = 0x5452415020494645L;
    static final int REVISION = 0x0001_0000;

    static final int REVISION_FIELD = 8;
    static final int SIZE_FIELD = 12;
    static final int CHECKSUM_FIELD = 16;
    static final int OWN_FIELD = 24;
    static final int ENTRY_SIZE_FIELD = 84;
    static final int ARRAY_CHECKSUM_FIELD = 88;

    static boolean hasSignature(byte[] sector) {
        return little(sector).getLong(0) == SIGNATURE;
    }

    /** Reads the fields without judging them; at least 92 bytes are there. */
    static GptHeader decode(byte[] sector) {
        ByteBuffer bytes = little(sector);
        return new GptHeader(
                bytes.getLong(OWN_FIELD), bytes.getLong(32), bytes.getLong(40), bytes.getLong(48),
                Guid.fromDisk(sector, 56), bytes.getLong(72),
                bytes.getInt(80) & 0xFFFF_FFFFL, bytes.getInt(ENTRY_SIZE_FIELD) & 0xFFFF_FFFFL,
                bytes.getInt(ARRAY_CHECKSUM_FIELD));
    }

    byte[] encode(int sectorBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(sectorBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0, SIGNATURE).putInt(REVISION_FIELD, REVISION).putInt(SIZE_FIELD, SIZE);
        bytes.putLong(OWN_FIELD, own).putLong(32, other).putLong(40, firstUsable).putLong(48, lastUsable);
        bytes.put(56, diskGuid.toDisk()).putLong(72, array);
        bytes.putInt(80, (int) entryCount).putInt(ENTRY_SIZE_FIELD, (int) entrySize);
        bytes.putInt(ARRAY_CHECKSUM_FIELD, arrayChecksum);
        return bytes.putInt(CHECKSUM_FIELD, checksum(bytes.array(), SIZE)).array();
    }

    /** The CRC-32 of a header of {@code size} bytes, its own field taken as zero. */
    static int checksum(byte[] sector, int size) {
        byte[] copy = sector.clone();
        little(copy).putInt(CHECKSUM_FIELD, 0);
        return crc32(copy, size);
    }

    static int crc32(byte[] content, int length) {
        var crc = new CRC32();
        crc.update(content, 0, length);
        return (int) crc.getValue();
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
