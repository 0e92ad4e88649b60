package dev.bootmend.hive;

import java.io.IOException;

/**
 * Changes to the sorted lists of subkeys. The kind of an existing list is kept; a leaf that would pass 1012 elements is
 * split in two halves below an index root (regf specification, msuhanov: "Subkeys list").
 */
final class SubkeyIndex {

    static final int MAX_LEAF = 1012;

    private final HiveImage image;
    private final CellSpace space;
    private final HiveVersion version;

    SubkeyIndex(HiveImage image, CellSpace space, HiveVersion version) {
        this.image = image;
        this.space = space;
        this.version = version;
    }

    /** Puts a key into its place in the list of its parent and counts it there. */
    void insert(KeyNode parent, KeyNode child) throws IOException {
        int count = parent.subkeyCount();
        if (count == 0) {
            setList(parent, newLeaf(child));
        } else {
            SubkeyLeaf[] leaves = SubkeyList.leaves(parent);
            int chosen = leafFor(parent, leaves, child.name());
            insert(parent, leaves[chosen], chosen, child);
        }
        image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_COUNT, count + 1);
    }

    /** Takes a key out of the list of its parent; the last one takes the list with it. */
    void remove(KeyNode parent, int child) throws IOException {
        SubkeyLeaf[] leaves = SubkeyList.leaves(parent);
        for (int i = 0; i < leaves.length; i++) {
            for (int element = 0; element < leaves[i].count(); element++) {
                if (leaves[i].child(element) == child) {
                    remove(parent, leaves[i], i, element);
                    image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_COUNT, parent.subkeyCount() - 1);
                    return;
                }
            }
        }
        throw parent.cell().fault("the subkey at " + HiveOffset.ofCell(child) + " in its list", "no such element");
    }

    /** Gives back the cells of a key's list without a look at the keys. */
    void free(KeyNode parent) throws IOException {
        if (parent.subkeyCount() == 0) {
            return;
        }
        for (SubkeyLeaf leaf : SubkeyList.leaves(parent)) {
            if (leaf.cell().offset() != parent.subkeyList()) {
                space.free(leaf.cell().offset());
            }
        }
        space.free(parent.subkeyList());
        setList(parent, KeyNode.NONE);
        image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_COUNT, 0);
    }

    private int newLeaf(KeyNode child) throws IOException {
        SubkeyLeaf.Kind kind = version.hasHashLeaves() ? SubkeyLeaf.Kind.HASH : SubkeyLeaf.Kind.HINT;
        int offset = space.allocate(SubkeyLeaf.HEADER + kind.stride);
        putHeader(offset, kind.signature, 1);
        putElement(offset, kind, 0, child);
        return offset;
    }

    /** The last leaf that begins at or before the name, or the first. */
    private int leafFor(KeyNode parent, SubkeyLeaf[] leaves, String name) throws IOException {
        int chosen = 0;
        for (int i = 1; i < leaves.length; i++) {
            if (leaves[i].count() > 0 && NameOrder.compare(nameOf(parent, leaves[i], 0), name) <= 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    private void insert(KeyNode parent, SubkeyLeaf leaf, int leafIndex, KeyNode child) throws IOException {
        int place = placeIn(parent, leaf, child.name());
        int stride = leaf.kind().stride;
        int offset = withRoom(leaf.cell(), leaf.count(), stride);
        int at = offset + 4 + SubkeyLeaf.HEADER + place * stride;
        image.move(at, at + stride, (leaf.count() - place) * stride);
        putElement(offset, leaf.kind(), place, child);
        image.put16(offset + 4 + 2, leaf.count() + 1);
        if (offset != leaf.cell().offset()) {
            replaceLeaf(parent, leafIndex, leaf.cell().offset(), offset);
        }
        if (leaf.count() + 1 > MAX_LEAF) {
            split(parent, leafIndex, offset);
        }
    }

    private int placeIn(KeyNode parent, SubkeyLeaf leaf, String name) throws IOException {
        int low = 0;
        int high = leaf.count();
        while (low < high) {
            int middle = low + high >>> 1;
            if (NameOrder.compare(nameOf(parent, leaf, middle), name) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String nameOf(KeyNode parent, SubkeyLeaf leaf, int index) throws IOException {
        return parent.child(leaf.child(index)).name();
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

    private void split(KeyNode parent, int leafIndex, int offset) throws IOException {
        SubkeyLeaf full = SubkeyLeaf.of(Cell.at(image, offset, HiveStructure.SUBKEY_LIST));
        int kept = full.count() / 2;
        int moved = full.count() - kept;
        int stride = full.kind().stride;
        int right = space.allocate(SubkeyLeaf.HEADER + moved * stride);
        putHeader(right, full.kind().signature, moved);
        image.move(offset + 4 + SubkeyLeaf.HEADER + kept * stride, right + 4 + SubkeyLeaf.HEADER, moved * stride);
        image.put16(offset + 4 + 2, kept);
        insertLeaf(parent, leafIndex, offset, right);
    }

    private void insertLeaf(KeyNode parent, int leafIndex, int left, int right) throws IOException {
        Cell list = Cell.at(image, parent.subkeyList(), HiveStructure.SUBKEY_LIST);
        if (list.u16(0) != SubkeyLeaf.INDEX_ROOT) {
            int root = space.allocate(SubkeyLeaf.HEADER + 2 * 4);
            putHeader(root, SubkeyLeaf.INDEX_ROOT, 2);
            image.put32(root + 4 + SubkeyLeaf.HEADER, left);
            image.put32(root + 4 + SubkeyLeaf.HEADER + 4, right);
            setList(parent, root);
            return;
        }
        int count = list.u16(2);
        int root = withRoom(list, count, 4);
        int at = root + 4 + SubkeyLeaf.HEADER + 4 * (leafIndex + 1);
        image.move(at, at + 4, 4 * (count - leafIndex - 1));
        image.put32(at, right);
        image.put16(root + 4 + 2, count + 1);
        setList(parent, root);
    }

    private void remove(KeyNode parent, SubkeyLeaf leaf, int leafIndex, int element) throws IOException {
        int stride = leaf.kind().stride;
        int at = leaf.cell().dataOffset() + SubkeyLeaf.HEADER + element * stride;
        image.move(at + stride, at, (leaf.count() - element - 1) * stride);
        image.put16(leaf.cell().dataOffset() + 2, leaf.count() - 1);
        if (leaf.count() == 1) {
            removeLeaf(parent, leaf.cell().offset(), leafIndex);
        }
    }

    private void removeLeaf(KeyNode parent, int leaf, int leafIndex) throws IOException {
        space.free(leaf);
        if (parent.subkeyList() == leaf) {
            setList(parent, KeyNode.NONE);
            return;
        }
        Cell root = Cell.at(image, parent.subkeyList(), HiveStructure.SUBKEY_LIST);
        int count = root.u16(2);
        int at = root.dataOffset() + SubkeyLeaf.HEADER + 4 * leafIndex;
        image.move(at + 4, at, 4 * (count - leafIndex - 1));
        image.put16(root.dataOffset() + 2, count - 1);
        if (count == 1) {
            space.free(root.offset());
            setList(parent, KeyNode.NONE);
        }
    }

    private void replaceLeaf(KeyNode parent, int leafIndex, int before, int after) throws IOException {
        if (parent.subkeyList() == before) {
            setList(parent, after);
        } else {
            image.put32(parent.subkeyList() + 4 + SubkeyLeaf.HEADER + 4 * leafIndex, after);
        }
    }

    private void setList(KeyNode parent, int list) {
        image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_LIST, list);
    }

    private void putHeader(int offset, int signature, int count) {
        image.put16(offset + 4, signature);
        image.put16(offset + 4 + 2, count);
    }

    private void putElement(int offset, SubkeyLeaf.Kind kind, int index, KeyNode child) throws IOException {
        int at = offset + 4 + SubkeyLeaf.HEADER + index * kind.stride;
        image.put32(at, child.offset());
        switch (kind) {
            case HINT -> image.put32(at + 4, NameOrder.hint(child.name()));
            case HASH -> image.put32(at + 4, NameOrder.hash(child.name()));
            case PLAIN -> { }
        }
    }
}
