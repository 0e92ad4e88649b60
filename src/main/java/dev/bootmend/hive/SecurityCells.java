package dev.bootmend.hive;

import java.io.IOException;

/**
 * The {@code sk} structures: each counts the keys that use it, and all form one ring (regf specification, msuhanov:
 * "Key security").
 */
final class SecurityCells {

    static final int SIGNATURE = 0x6B73;
    static final int HEADER = 0x14;
    static final int AT_NEXT = 0x04;
    static final int AT_PREVIOUS = 0x08;
    static final int AT_COUNT = 0x0C;
    static final int AT_SIZE = 0x10;

    private final HiveImage image;
    private final CellSpace space;

    SecurityCells(HiveImage image, CellSpace space) {
        this.image = image;
        this.space = space;
    }

    static Cell at(HiveBytes bytes, int offset) throws IOException {
        Cell cell = Cell.at(bytes, offset, HiveStructure.SECURITY);
        cell.requireSignature(SIGNATURE);
        cell.require(0, HEADER);
        cell.require(HEADER, cell.i32(AT_SIZE));
        return cell;
    }

    /** The first and only one of a new hive: a ring of one, not yet used by a key. */
    int create(byte[] descriptor) {
        int offset = space.allocate(HEADER + descriptor.length);
        int data = offset + 4;
        image.put16(data, SIGNATURE);
        image.put32(data + AT_NEXT, offset);
        image.put32(data + AT_PREVIOUS, offset);
        image.put32(data + AT_SIZE, descriptor.length);
        image.put(data + HEADER, descriptor, 0, descriptor.length);
        return offset;
    }

    /** One more key uses it. */
    void acquire(int offset) throws IOException {
        Cell cell = at(image, offset);
        image.put32(cell.dataOffset() + AT_COUNT, cell.i32(AT_COUNT) + 1);
    }

    /** One key less uses it; the last one takes it out of the ring. */
    void release(int offset) throws IOException {
        Cell cell = at(image, offset);
        int count = cell.i32(AT_COUNT) - 1;
        if (count > 0) {
            image.put32(cell.dataOffset() + AT_COUNT, count);
            return;
        }
        Cell next = at(image, cell.i32(AT_NEXT));
        Cell previous = at(image, cell.i32(AT_PREVIOUS));
        image.put32(previous.dataOffset() + AT_NEXT, next.offset());
        image.put32(next.dataOffset() + AT_PREVIOUS, previous.offset());
        space.free(offset);
    }
}
