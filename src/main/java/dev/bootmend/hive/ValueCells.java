package dev.bootmend.hive;

import java.io.IOException;
import java.util.Optional;

/** Changes to the values of a key: the list, the value records, their data. */
final class ValueCells {

    private final HiveImage image;
    private final CellSpace space;
    private final ValueDataCells data;

    ValueCells(HiveImage image, CellSpace space, HiveVersion version) {
        this.image = image;
        this.space = space;
        this.data = new ValueDataCells(image, space, version);
    }

    /** Sets a value; an existing one keeps its place in the list and the spelling of its name. */
    void set(KeyNode key, String name, int type, byte[] content) throws IOException {
        Optional<ValueRecord> existing = find(key, name);
        ValueRecord value = existing.isPresent() ? existing.get() : append(key, name);
        data.write(value, content);
        image.put32(value.cell().dataOffset() + ValueRecord.AT_TYPE, type);
        raise(key, KeyNode.AT_LARGEST_VALUE_DATA, content.length);
    }

    /** Deletes a value; the others keep their order. False when there is none of that name. */
    boolean delete(KeyNode key, String name) throws IOException {
        int[] offsets = ValueList.offsets(key);
        for (int i = 0; i < offsets.length; i++) {
            ValueRecord value = ValueRecord.at(image, offsets[i]);
            if (NameOrder.same(value.name(), name)) {
                free(value);
                removeFromList(key, i, offsets.length);
                return true;
            }
        }
        return false;
    }

    /** Gives back everything that belongs to the values of a key. */
    void freeAll(KeyNode key) throws IOException {
        for (int offset : ValueList.offsets(key)) {
            free(ValueRecord.at(image, offset));
        }
        if (key.valueCount() > 0) {
            space.free(key.valueList());
        }
        setList(key, 0, KeyNode.NONE);
    }

    private Optional<ValueRecord> find(KeyNode key, String name) throws IOException {
        for (int offset : ValueList.offsets(key)) {
            ValueRecord value = ValueRecord.at(image, offset);
            if (NameOrder.same(value.name(), name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private ValueRecord append(KeyNode key, String name) throws IOException {
        int offset = create(name);
        int count = key.valueCount();
        int list = listWithRoom(key, count);
        image.put32(list + 4 + 4 * count, offset);
        setList(key, count + 1, list);
        raise(key, KeyNode.AT_LARGEST_VALUE_NAME, 2 * name.length());
        return ValueRecord.at(image, offset);
    }

    private int create(String name) {
        StoredName stored = StoredName.of(name);
        int offset = space.allocate(ValueRecord.HEADER + stored.bytes().length);
        int at = offset + 4;
        image.put16(at, ValueRecord.SIGNATURE);
        image.put16(at + ValueRecord.AT_NAME_LENGTH, stored.bytes().length);
        image.put32(at + ValueRecord.AT_SIZE, ValueRecord.INLINE);
        image.put16(at + ValueRecord.AT_FLAGS, stored.compressed() && !name.isEmpty() ? ValueRecord.FLAG_COMPRESSED : 0);
        image.put(at + ValueRecord.HEADER, stored.bytes(), 0, stored.bytes().length);
        return offset;
    }

    private int listWithRoom(KeyNode key, int count) throws IOException {
        if (count == 0) {
            return space.allocate(4);
        }
        Cell list = Cell.at(image, key.valueList(), HiveStructure.VALUE_LIST);
        if (list.length() >= 4 * (count + 1)) {
            return list.offset();
        }
        int offset = space.allocate(4 * (count + 1 + count / 8));
        image.move(list.dataOffset(), offset + 4, 4 * count);
        space.free(list.offset());
        return offset;
    }

    private void removeFromList(KeyNode key, int index, int count) throws IOException {
        int list = key.valueList();
        if (count == 1) {
            space.free(list);
            setList(key, 0, KeyNode.NONE);
            return;
        }
        int at = list + 4 + 4 * index;
        image.move(at + 4, at, 4 * (count - index - 1));
        setList(key, count - 1, list);
    }

    private void free(ValueRecord value) throws IOException {
        data.free(value);
        space.free(value.cell().offset());
    }

    private void setList(KeyNode key, int count, int list) {
        image.put32(key.cell().dataOffset() + KeyNode.AT_VALUE_COUNT, count);
        image.put32(key.cell().dataOffset() + KeyNode.AT_VALUE_LIST, list);
    }

    private void raise(KeyNode key, int field, int atLeast) throws IOException {
        if (Integer.compareUnsigned(key.cell().i32(field), atLeast) < 0) {
            image.put32(key.cell().dataOffset() + field, atLeast);
        }
    }
}
