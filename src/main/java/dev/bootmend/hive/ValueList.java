package dev.bootmend.hive;

import java.io.IOException;

/** The list of a key's values: plain offsets in a cell, in an order that has a meaning. */
final class ValueList {

    private static final int[] NONE = new int[0];

    private ValueList() {
    }

    /** Offsets of the value records, in list order. */
    static int[] offsets(KeyNode key) throws IOException {
        int count = key.valueCount();
        if (count == 0) {
            return NONE;
        }
        Cell list = Cell.at(key.cell().bytes(), key.valueList(), HiveStructure.VALUE_LIST);
        list.require(0, 4 * count);
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = list.i32(4 * i);
        }
        return offsets;
    }
}
