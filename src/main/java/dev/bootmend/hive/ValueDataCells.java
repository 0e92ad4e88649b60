package dev.bootmend.hive;

import java.io.IOException;

/** Where the data of a value is put: inline, in one cell (reused when it is large enough), or in segments. */
final class ValueDataCells {

    /** The largest cell Windows accepts (regf specification, msuhanov: "Value data"). */
    private static final int MAX_PLAIN = 0x10_0000;
    private static final int MAX_SEGMENTS = 0xFFFF;

    private final HiveImage image;
    private final CellSpace space;
    private final HiveVersion version;

    ValueDataCells(HiveImage image, CellSpace space, HiveVersion version) {
        this.image = image;
        this.space = space;
        this.version = version;
    }

    void write(ValueRecord value, byte[] content) throws IOException {
        int record = value.cell().dataOffset();
        if (content.length <= ValueRecord.INLINE_LIMIT) {
            free(value);
            image.clear(record + ValueRecord.AT_DATA, ValueRecord.INLINE_LIMIT);
            image.put(record + ValueRecord.AT_DATA, content, 0, content.length);
            image.put32(record + ValueRecord.AT_SIZE, content.length | ValueRecord.INLINE);
            return;
        }
        int offset = needsSegments(content.length, version) ? writeSegments(value, content) : writeCell(value, content);
        image.put32(record + ValueRecord.AT_DATA, offset);
        image.put32(record + ValueRecord.AT_SIZE, content.length);
    }

    /** Gives back the cells of the data; the record itself is not changed. */
    void free(ValueRecord value) throws IOException {
        if (value.isInline() || value.size() == 0) {
            return;
        }
        Cell cell = Cell.at(image, value.dataOffset(), HiveStructure.VALUE_DATA);
        if (ValueData.isBig(cell, value.size(), version)) {
            freeSegments(cell);
        }
        space.free(cell.offset());
    }

    private int writeCell(ValueRecord value, byte[] content) throws IOException {
        int offset = reusable(value, content.length) ? value.dataOffset() : replace(value, content.length);
        image.put(offset + 4, content, 0, content.length);
        image.clear(offset + 4 + content.length, space.capacity(offset) - content.length);
        return offset;
    }

    private boolean reusable(ValueRecord value, int length) throws IOException {
        if (value.isInline() || value.size() == 0) {
            return false;
        }
        Cell cell = Cell.at(image, value.dataOffset(), HiveStructure.VALUE_DATA);
        return cell.holds(length) && !ValueData.isBig(cell, value.size(), version);
    }

    private int replace(ValueRecord value, int length) throws IOException {
        free(value);
        return space.allocate(length);
    }

    private int writeSegments(ValueRecord value, byte[] content) throws IOException {
        free(value);
        int count = segments(content.length);
        int head = space.allocate(ValueData.BIG_HEADER);
        int list = space.allocate(4 * count);
        image.put16(head + 4, ValueData.BIG_SIGNATURE);
        image.put16(head + 6, count);
        image.put32(head + 8, list);
        for (int i = 0; i < count; i++) {
            int done = i * ValueData.SEGMENT;
            int part = Math.min(ValueData.SEGMENT, content.length - done);
            int segment = space.allocate(part);
            image.put(segment + 4, content, done, part);
            image.put32(list + 4 + 4 * i, segment);
        }
        return head;
    }

    private void freeSegments(Cell head) throws IOException {
        int count = head.u16(2);
        Cell list = Cell.at(image, head.i32(4), HiveStructure.BIG_DATA);
        list.require(0, 4 * count);
        for (int i = 0; i < count; i++) {
            space.free(Cell.at(image, list.i32(4 * i), HiveStructure.BIG_DATA).offset());
        }
        space.free(list.offset());
    }

    private static boolean needsSegments(int length, HiveVersion version) {
        return version.hasBigData() && length > ValueData.SEGMENT;
    }

    /** Refuses data that a hive of that version cannot hold. */
    static void requirePossible(int length, HiveVersion version) {
        boolean possible = needsSegments(length, version) ? segments(length) <= MAX_SEGMENTS : length <= MAX_PLAIN - 4;
        if (!possible) {
            throw new IllegalArgumentException("a value of " + length + " bytes is too large for a hive of version " + version);
        }
    }

    private static int segments(int length) {
        return (length + ValueData.SEGMENT - 1) / ValueData.SEGMENT;
    }
}
