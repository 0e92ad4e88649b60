package dev.bootmend.hive;

import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The free and used space of an image. Takes the smallest free cell that is large enough, the first of several; appends
 * a bin when there is none. Free neighbours inside a bin are always merged.
 */
final class CellSpace {

    private static final int SMALLEST = 16;
    private static final int SMALLEST_REST = 8;

    private final HiveImage image;
    private final TreeMap<Integer, Integer> sizeByOffset = new TreeMap<>();
    private final TreeSet<Long> bySize = new TreeSet<>();

    private CellSpace(HiveImage image) {
        this.image = image;
    }

    /** Reads all cells of the image, which must be sound. */
    static CellSpace of(HiveImage image) throws IOException {
        var space = new CellSpace(image);
        CellScan.all(image, (offset, size, inUse) -> {
            if (!inUse) {
                space.addFree(offset, size);
            }
        });
        return space;
    }

    /** A new cell whose data holds that many bytes, all zero. */
    int allocate(int length) {
        int size = Math.max(SMALLEST, length + 4 + 7 & ~7);
        Long found = bySize.ceiling((long) size << 32);
        if (found == null) {
            appendBin(size);
            found = bySize.ceiling((long) size << 32);
        }
        int offset = found.intValue();
        int available = (int) (found >>> 32);
        removeFree(offset);
        int rest = available - size;
        int taken = rest >= SMALLEST_REST ? size : available;
        if (taken < available) {
            addFree(offset + taken, rest);
            image.put32(offset + taken, rest);
        }
        image.put32(offset, -taken);
        image.clear(offset + 4, taken - 4);
        return offset;
    }

    /** Gives a cell in use back; its content stays behind as a remnant, as Windows leaves it. */
    void free(int offset) {
        int start = offset;
        int size = -image.i32(offset);
        Integer following = sizeByOffset.get(offset + size);
        if (following != null) {
            removeFree(offset + size);
            size += following;
        }
        var before = sizeByOffset.lowerEntry(offset);
        if (before != null && before.getKey() + before.getValue() == offset) {
            start = before.getKey();
            size += before.getValue();
            removeFree(start);
        }
        addFree(start, size);
        image.put32(start, size);
    }

    /** Number of data bytes a cell in use can hold. */
    int capacity(int offset) {
        return -image.i32(offset) - 4;
    }

    private void appendBin(int cellSize) {
        int start = image.size();
        int size = HiveBin.HEADER + cellSize + HiveBin.ALIGNMENT - 1 & -HiveBin.ALIGNMENT;
        image.grow(size);
        HiveBin.write(image, start, size);
        addFree(start + HiveBin.HEADER, size - HiveBin.HEADER);
    }

    private void addFree(int offset, int size) {
        sizeByOffset.put(offset, size);
        bySize.add((long) size << 32 | offset);
    }

    private void removeFree(int offset) {
        int size = sizeByOffset.remove(offset);
        bySize.remove((long) size << 32 | offset);
    }
}
