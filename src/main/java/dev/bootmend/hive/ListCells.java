package dev.bootmend.hive;

import java.io.IOException;

/** Changes to single cells that hold a list of subkeys: a leaf or an index root. */
final class ListCells {

    private static final int AT_COUNT = 2;
    private static final int OFFSET = 4;

    private final HiveImage image;
    private final CellSpace space;

    ListCells(HiveImage image, CellSpace space) {
        this.image = image;
        this.space = space;
    }

    /** A leaf with one element. */
    int createLeaf(SubkeyLeaf.Kind kind, KeyNode child) throws IOException {
        int offset = create(kind.signature, kind.stride, 1);
        putElement(offset, kind, 0, child);
        return offset;
    }

    /** An index root over two leaves. */
    int createRoot(int left, int right) {
        int offset = create(SubkeyLeaf.INDEX_ROOT, OFFSET, 2);
        image.put32(element(offset, OFFSET, 0), left);
        image.put32(element(offset, OFFSET, 1), right);
        return offset;
    }

    /** Puts an element into a leaf; answers the offset of the leaf, which moves when its cell is full. */
    int insert(SubkeyLeaf leaf, int place, KeyNode child) throws IOException {
        int offset = openGap(leaf.cell(), leaf.count(), leaf.kind().stride, place);
        putElement(offset, leaf.kind(), place, child);
        return offset;
    }

    /** Puts a leaf into an index root; answers the offset of the root, which moves when its cell is full. */
    int insert(Cell root, int place, int leaf) throws IOException {
        int offset = openGap(root, root.u16(AT_COUNT), OFFSET, place);
        image.put32(element(offset, OFFSET, place), leaf);
        return offset;
    }

    /** Takes an element out of a leaf or an index root; answers how many are left. */
    int remove(Cell list, int stride, int place) throws IOException {
        int left = list.u16(AT_COUNT) - 1;
        int at = element(list.offset(), stride, place);
        image.move(at + stride, at, (left - place) * stride);
        image.put16(list.dataOffset() + AT_COUNT, left);
        return left;
    }

    void replace(Cell root, int place, int leaf) {
        image.put32(element(root.offset(), OFFSET, place), leaf);
    }

    /** Moves the upper half of a leaf into a new one; answers its offset. */
    int split(SubkeyLeaf full) {
        int kept = full.count() / 2;
        int moved = full.count() - kept;
        int stride = full.kind().stride;
        int right = create(full.kind().signature, stride, moved);
        image.move(element(full.cell().offset(), stride, kept), element(right, stride, 0), moved * stride);
        image.put16(full.cell().dataOffset() + AT_COUNT, kept);
        return right;
    }

    private int create(int signature, int stride, int count) {
        int offset = space.allocate(SubkeyLeaf.HEADER + count * stride);
        image.put16(offset + 4, signature);
        image.put16(offset + 4 + AT_COUNT, count);
        return offset;
    }

    private int openGap(Cell list, int count, int stride, int place) {
        int offset = withRoom(list, count, stride);
        int at = element(offset, stride, place);
        image.move(at, at + stride, (count - place) * stride);
        image.put16(offset + 4 + AT_COUNT, count + 1);
        return offset;
    }

    /** A list cell with room for one more element: the same, or a copy with some to spare. */
    private int withRoom(Cell list, int count, int stride) {
        int needed = SubkeyLeaf.HEADER + (count + 1) * stride;
        if (list.length() >= needed) {
            return list.offset();
        }
        int offset = space.allocate(needed + count / 8 * stride);
        image.move(list.dataOffset(), offset + 4, SubkeyLeaf.HEADER + count * stride);
        space.free(list.offset());
        return offset;
    }

    private void putElement(int offset, SubkeyLeaf.Kind kind, int index, KeyNode child) throws IOException {
        int at = element(offset, kind.stride, index);
        image.put32(at, child.offset());
        switch (kind) {
            case HINT -> image.put32(at + OFFSET, NameOrder.hint(child.name()));
            case HASH -> image.put32(at + OFFSET, NameOrder.hash(child.name()));
            case PLAIN -> { }
        }
    }

    private static int element(int list, int stride, int index) {
        return list + 4 + SubkeyLeaf.HEADER + index * stride;
    }
}
