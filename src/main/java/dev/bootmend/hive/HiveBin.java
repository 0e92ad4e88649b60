package dev.bootmend.hive;

import dev.bootmend.model.WindowsTime;
import java.io.IOException;

/** A hive bin: a header of 32 bytes, then cells up to its end. Bins follow each other without gaps. */
record HiveBin(int offset, int size) {

    static final int SIGNATURE = 0x6E696268;
    static final int HEADER = 0x20;
    static final int ALIGNMENT = 0x1000;

    /** Reads and checks the header at that offset, which lies inside the data. */
    static HiveBin at(HiveBytes bytes, int offset) throws IOException {
        if (bytes.size() - offset < ALIGNMENT) {
            throw fault(offset, "a hive bin of at least 4096 bytes", bytes.size() - offset + " bytes before the end");
        }
        if (bytes.i32(offset) != SIGNATURE) {
            throw fault(offset, "signature \"hbin\"", Signature.text(bytes.i32(offset), 4));
        }
        if (bytes.i32(offset + 4) != offset) {
            throw fault(offset, "its own offset 0x" + Integer.toHexString(offset), "0x" + Integer.toHexString(bytes.i32(offset + 4)));
        }
        int size = bytes.i32(offset + 8);
        if (size < ALIGNMENT || size % ALIGNMENT != 0 || size > bytes.size() - offset) {
            throw fault(offset, "a size that is a multiple of 4096 and ends inside the file", Integer.toUnsignedString(size));
        }
        return new HiveBin(offset, size);
    }

    /** Checks all headers from the first bin to the end of the data. */
    static void verifyAll(HiveBytes bytes) throws IOException {
        int offset = 0;
        while (offset < bytes.size()) {
            offset += at(bytes, offset).size();
        }
    }

    /** Writes the header of a new bin with one free cell behind it. */
    static void write(HiveImage image, int offset, int size) {
        image.put32(offset, SIGNATURE);
        image.put32(offset + 4, offset);
        image.put32(offset + 8, size);
        image.put32(offset + HEADER, size - HEADER);
    }

    /** The time stamp that only the first bin has: a copy of the base block's. */
    static WindowsTime timeOfFirst(HiveBytes bytes) throws IOException {
        return new WindowsTime(bytes.i64(0x14));
    }

    private static HiveFormatException fault(int offset, String expected, String found) {
        return HiveFormatException.inBins(HiveStructure.HIVE_BIN, offset, expected, found);
    }
}
