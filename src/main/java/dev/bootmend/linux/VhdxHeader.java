package dev.bootmend.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Tells whether a VHDX holds only what differs from another one (Microsoft: MS-VHDX, 2.2.3 and 2.6). */
final class VhdxHeader {

    private static final long REGIONS = 192 * 1024;
    private static final int TABLE = 64 * 1024;
    private static final int ENTRY = 32;
    private static final Item METADATA = new Item(0x4B9A47908B7CA206L, 0x6E880F055F57FEB8L);
    private static final Item FILE_PARAMETERS = new Item(0x4D43FA36CAA16737L, 0x6BE744AA_F033B6B3L);
    private static final int HAS_PARENT = 2;

    private VhdxHeader() {
    }

    /** A GUID as it lies in the file, in two numbers. */
    private record Item(long first, long second) {
    }

    /** False for a file whose tables are not what they must be: the program that opens it says what is wrong. */
    static boolean hasParent(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<Integer> region = find(read(channel, REGIONS, TABLE), 16, METADATA);
            if (region.isEmpty()) {
                return false;
            }
            long metadata = read(channel, REGIONS + region.get() + 16, 8).getLong();
            Optional<Integer> item = find(read(channel, metadata, TABLE), ENTRY, FILE_PARAMETERS);
            if (item.isEmpty()) {
                return false;
            }
            long parameters = metadata + Integer.toUnsignedLong(read(channel, metadata + item.get() + 16, 4).getInt());
            return (read(channel, parameters + 4, 4).getInt() & HAS_PARENT) != 0;
        }
    }

    private static Optional<Integer> find(ByteBuffer table, int first, Item wanted) {
        for (int at = first; at + ENTRY <= table.limit(); at += ENTRY) {
            if (new Item(table.getLong(at), table.getLong(at + 8)).equals(wanted)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** What is beyond the end of the file reads as zeros. */
    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (at >= 0 && bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            // until it is full or the file ends
            continue;
        }
        return bytes.clear();
    }
}
