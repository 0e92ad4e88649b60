package dev.bootmend.hive;

import java.io.IOException;
import java.util.Optional;

/**
 * Changes to the sorted subkeys of a key. The kind of an existing list is kept; a leaf that would pass 1012 elements is
 * split in two halves below an index root (regf specification, msuhanov: "Subkeys list").
 */
final class SubkeyIndex {

    static final int MAX_LEAF = 1012;

    private final HiveImage image;
    private final CellSpace space;
    private final HiveVersion version;
    private final ListCells cells;
    private final SubkeySearch search = new SubkeySearch();

    SubkeyIndex(HiveImage image, CellSpace space, HiveVersion version) {
        this.image = image;
        this.space = space;
        this.version = version;
        this.cells = new ListCells(image, space);
    }

    /** The subkey with that name, compared without regard to case. */
    Optional<KeyNode> find(KeyNode parent, String name) throws IOException {
        return search.find(parent, name);
    }

    /** Puts a key into its place in the list of its parent and counts it there. */
    void insert(KeyNode parent, KeyNode child) throws IOException {
        int count = parent.subkeyCount();
        if (count == 0) {
            setList(parent, cells.createLeaf(version.hasHashLeaves() ? SubkeyLeaf.Kind.HASH : SubkeyLeaf.Kind.HINT, child));
        } else {
            SubkeyLeaf[] leaves = SubkeyList.leaves(parent);
            int chosen = search.leafFor(parent, leaves, child.name());
            insert(parent, leaves[chosen], chosen, child);
        }
        setCount(parent, count + 1);
    }

    /** Takes a key out of the list of its parent; the last one takes the list with it. */
    void remove(KeyNode parent, int child) throws IOException {
        SubkeyLeaf[] leaves = SubkeyList.leaves(parent);
        for (int i = 0; i < leaves.length; i++) {
            for (int element = 0; element < leaves[i].count(); element++) {
                if (leaves[i].child(element) == child) {
                    remove(parent, leaves[i], i, element);
                    setCount(parent, parent.subkeyCount() - 1);
                    return;
                }
            }
        }
        throw parent.cell().fault("the subkey at " + HiveOffset.ofCell(child) + " in its list", "no such element");
    }

    /** Gives back the list of a key that is going away, without a look at the subkeys. */
    void free(KeyNode parent) throws IOException {
        search.forget(parent.offset());
        if (parent.subkeyCount() == 0) {
            return;
        }
        for (SubkeyLeaf leaf : SubkeyList.leaves(parent)) {
            if (leaf.cell().offset() != parent.subkeyList()) {
                space.free(leaf.cell().offset());
            }
        }
        space.free(parent.subkeyList());
    }

    private void insert(KeyNode parent, SubkeyLeaf leaf, int leafIndex, KeyNode child) throws IOException {
        int before = leaf.cell().offset();
        int after = cells.insert(leaf, search.placeIn(parent, leaf, child.name()), child);
        if (parent.subkeyList() == before) {
            setList(parent, after);
        } else if (after != before) {
            cells.replace(listOf(parent), leafIndex, after);
        }
        if (leaf.count() + 1 > MAX_LEAF) {
            split(parent, leafIndex, after);
        }
    }

    private void split(KeyNode parent, int leafIndex, int left) throws IOException {
        int right = cells.split(SubkeyLeaf.of(Cell.at(image, left, HiveStructure.SUBKEY_LIST)));
        boolean firstSplit = parent.subkeyList() == left;
        setList(parent, firstSplit ? cells.createRoot(left, right) : cells.insert(listOf(parent), leafIndex + 1, right));
    }

    private void remove(KeyNode parent, SubkeyLeaf leaf, int leafIndex, int element) throws IOException {
        if (cells.remove(leaf.cell(), leaf.kind().stride, element) > 0) {
            return;
        }
        space.free(leaf.cell().offset());
        if (parent.subkeyList() == leaf.cell().offset()) {
            setList(parent, KeyNode.NONE);
            return;
        }
        Cell root = listOf(parent);
        if (cells.remove(root, 4, leafIndex) == 0) {
            space.free(root.offset());
            setList(parent, KeyNode.NONE);
        }
    }

    private Cell listOf(KeyNode parent) throws IOException {
        return Cell.at(image, parent.subkeyList(), HiveStructure.SUBKEY_LIST);
    }

    private void setList(KeyNode parent, int list) {
        image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_LIST, list);
    }

    private void setCount(KeyNode parent, int count) {
        image.put32(parent.cell().dataOffset() + KeyNode.AT_SUBKEY_COUNT, count);
    }
}
