package dev.bootmend.probe;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files that begin as programs do, with one section and nothing in it. */
final class ProgramFiles {

    static final int SIZE = 512;
    static final int PE = 0x80;
    static final int TABLE = PE + 24 + 0x70;

    private ProgramFiles() {
    }

    static byte[] driver() {
        return driver(0x8664);
    }

    static byte[] driver(int processor) {
        ByteBuffer file = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, "MZ".getBytes(StandardCharsets.US_ASCII)).putInt(0x3C, PE);
        file.put(PE, "PE\0\0".getBytes(StandardCharsets.US_ASCII)).putShort(PE + 4, (short) processor);
        file.putShort(PE + 6, (short) 1).putShort(PE + 20, (short) 0x70);
        return file.putInt(TABLE + 16, 16).putInt(TABLE + 20, SIZE - 16).array();
    }
}
