package dev.bootmend.hive;

import java.io.IOException;

/** A pass over the cells of a bin in file order, which must fill it completely. */
final class CellScan {

    /** Takes each cell. */
    interface Sink {

        /** {@code size} is that of the whole cell, always positive. */
        void cell(int offset, int size, boolean inUse);
    }

    private CellScan() {
    }

    /** All bins of the hive. */
    static void all(HiveBytes bytes, Sink sink) throws IOException {
        int offset = 0;
        while (offset < bytes.size()) {
            HiveBin bin = HiveBin.at(bytes, offset);
            of(bytes, bin, sink);
            offset += bin.size();
        }
    }

    static void of(HiveBytes bytes, HiveBin bin, Sink sink) throws IOException {
        int end = bin.offset() + bin.size();
        int offset = bin.offset() + HiveBin.HEADER;
        while (offset < end) {
            int stored = bytes.i32(offset);
            int size = Math.abs(stored);
            if (size < 8 || size % 8 != 0 || size > end - offset) {
                throw HiveFormatException.inBins(HiveStructure.CELL, offset,
                        "a cell size that is a multiple of 8 and ends inside its bin", Integer.toString(stored));
            }
            sink.cell(offset, size, stored < 0);
            offset += size;
        }
    }
}
