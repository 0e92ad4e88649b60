package dev.bootmend.hive;

import java.io.IOException;

/** The {@code vk} structure of a value. Positions are those of regf specification, msuhanov: "Key value". */
final class ValueRecord {

    static final int SIGNATURE = 0x6B76;
    static final int HEADER = 0x14;
    static final int INLINE = 0x8000_0000;
    static final int INLINE_LIMIT = 4;
    static final int FLAG_COMPRESSED = 1;

    static final int AT_NAME_LENGTH = 0x02;
    static final int AT_SIZE = 0x04;
    static final int AT_DATA = 0x08;
    static final int AT_TYPE = 0x0C;
    static final int AT_FLAGS = 0x10;

    private final Cell cell;

    private ValueRecord(Cell cell) {
        this.cell = cell;
    }

    static ValueRecord at(HiveBytes bytes, int offset) throws IOException {
        Cell cell = Cell.at(bytes, offset, HiveStructure.VALUE);
        cell.requireSignature(SIGNATURE);
        cell.require(0, HEADER);
        cell.require(HEADER, cell.u16(AT_NAME_LENGTH));
        return new ValueRecord(cell);
    }

    Cell cell() {
        return cell;
    }

    int type() throws IOException {
        return cell.i32(AT_TYPE);
    }

    /** Whether the data lies in the data-offset field itself. */
    boolean isInline() throws IOException {
        return (cell.i32(AT_SIZE) & INLINE) != 0;
    }

    /** Number of data bytes, refused when inline data has more than four or other data cannot lie in the hive. */
    int size() throws IOException {
        int size = cell.i32(AT_SIZE) & ~INLINE;
        int limit = isInline() ? INLINE_LIMIT : cell.bytes().size();
        if (size > limit) {
            throw cell.fault("at most " + limit + " bytes of data", size + " bytes");
        }
        return size;
    }

    int dataOffset() throws IOException {
        return cell.i32(AT_DATA);
    }

    /** Empty for the default value. */
    String name() throws IOException {
        int length = cell.u16(AT_NAME_LENGTH);
        boolean compressed = (cell.u16(AT_FLAGS) & FLAG_COMPRESSED) != 0;
        return compressed ? cell.latin1(HEADER, length) : cell.utf16(HEADER, length / 2);
    }
}
