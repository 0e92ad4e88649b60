package dev.bootmend.hive;

import java.io.IOException;

/**
 * A cell in use: four bytes of negative size, then the data. Positions given to the methods count from the data, and
 * every access is checked against the cell's own length, so that a damaged count can never lead outside it.
 */
final class Cell {

    private static final int FIRST = 0x20;
    private static final int SMALLEST = 8;

    private final HiveBytes bytes;
    private final HiveStructure structure;
    private final int offset;
    private final int length;

    private Cell(HiveBytes bytes, HiveStructure structure, int offset, int length) {
        this.bytes = bytes;
        this.structure = structure;
        this.offset = offset;
        this.length = length;
    }

    /** The cell at that offset, which must be aligned, in use, and inside the hive-bins data. */
    static Cell at(HiveBytes bytes, int offset, HiveStructure structure) throws IOException {
        if ((offset & 7) != 0 || offset < FIRST) {
            throw HiveFormatException.inBins(structure, offset, "a cell offset that is a multiple of 8",
                    "0x" + Integer.toHexString(offset));
        }
        if (offset > bytes.size() - SMALLEST) {
            throw HiveFormatException.inBins(structure, offset, "a cell inside the hive bins",
                    "an offset behind their end at " + HiveOffset.ofCell(bytes.size()));
        }
        int size = -bytes.i32(offset);
        if (size < SMALLEST || (size & 7) != 0 || size > bytes.size() - offset) {
            throw HiveFormatException.inBins(structure, offset, "a cell in use that ends inside the hive bins",
                    "cell size " + -size);
        }
        return new Cell(bytes, structure, offset, size - 4);
    }

    HiveBytes bytes() {
        return bytes;
    }

    /** Offset of the cell, which is how other cells refer to it. */
    int offset() {
        return offset;
    }

    /** Offset of the first byte of data. */
    int dataOffset() {
        return offset + 4;
    }

    /** Number of bytes the data may take. */
    int length() {
        return length;
    }

    int u16(int at) throws IOException {
        require(at, 2);
        return bytes.u16(offset + 4 + at);
    }

    int i32(int at) throws IOException {
        require(at, 4);
        return bytes.i32(offset + 4 + at);
    }

    long i64(int at) throws IOException {
        require(at, 8);
        return bytes.i64(offset + 4 + at);
    }

    String latin1(int at, int count) throws IOException {
        require(at, count);
        return bytes.latin1(offset + 4 + at, count);
    }

    String utf16(int at, int units) throws IOException {
        require(at, 2 * units);
        return bytes.utf16(offset + 4 + at, units);
    }

    void copy(int at, byte[] target, int from, int count) throws IOException {
        require(at, count);
        bytes.copy(offset + 4 + at, target, from, count);
    }

    /** Whether the data is at least that long. */
    boolean holds(long count) {
        return count >= 0 && count <= length;
    }

    void require(int at, int count) throws HiveFormatException {
        if (count < 0 || at > length - count) {
            throw fault("a cell of at least " + (Integer.toUnsignedLong(count) + at) + " bytes", length + " bytes");
        }
    }

    void requireSignature(int signature) throws IOException {
        int found = u16(0);
        if (found != signature) {
            throw fault("signature " + Signature.text(signature, 2), Signature.text(found, 2));
        }
    }

    HiveFormatException fault(String expected, String found) {
        return HiveFormatException.inBins(structure, offset, expected, found);
    }
}
