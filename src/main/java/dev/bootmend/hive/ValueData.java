package dev.bootmend.hive;

import java.io.IOException;

/**
 * The data of a value: inline, in one cell, or, above 16344 bytes in versions after 1.3, in the segments of a
 * {@code db} structure (regf specification, msuhanov: "Big data").
 */
final class ValueData {

    static final int SEGMENT = 16344;
    static final int BIG_SIGNATURE = 0x6264;
    static final int BIG_HEADER = 8;

    private static final byte[] EMPTY = new byte[0];

    private ValueData() {
    }

    static byte[] read(ValueRecord value, HiveVersion version) throws IOException {
        int size = value.size();
        if (size == 0) {
            return EMPTY;
        }
        if (value.isInline()) {
            byte[] data = new byte[size];
            value.cell().copy(ValueRecord.AT_DATA, data, 0, size);
            return data;
        }
        Cell cell = Cell.at(value.cell().bytes(), value.dataOffset(), HiveStructure.VALUE_DATA);
        return isBig(cell, size, version) ? readSegments(cell, size) : readCell(cell, size);
    }

    /** Whether the cell begins a {@code db} structure: data that fits its cell is plain even if it begins with "db". */
    static boolean isBig(Cell cell, int size, HiveVersion version) throws IOException {
        return version.hasBigData() && size > SEGMENT && !cell.holds(size)
                && cell.holds(BIG_HEADER) && cell.u16(0) == BIG_SIGNATURE;
    }

    private static byte[] readCell(Cell cell, int size) throws IOException {
        cell.require(0, size);
        byte[] data = new byte[size];
        cell.copy(0, data, 0, size);
        return data;
    }

    private static byte[] readSegments(Cell head, int size) throws IOException {
        int count = head.u16(2);
        if (count != (size + SEGMENT - 1) / SEGMENT) {
            throw HiveFormatException.inBins(HiveStructure.BIG_DATA, head.offset(),
                    (size + SEGMENT - 1) / SEGMENT + " segments for " + size + " bytes", count + " segments");
        }
        Cell list = Cell.at(head.bytes(), head.i32(4), HiveStructure.BIG_DATA);
        list.require(0, 4 * count);
        byte[] data = new byte[size];
        for (int i = 0; i < count; i++) {
            int done = i * SEGMENT;
            Cell segment = Cell.at(head.bytes(), list.i32(4 * i), HiveStructure.BIG_DATA);
            segment.copy(0, data, done, Math.min(SEGMENT, size - done));
        }
        return data;
    }
}
