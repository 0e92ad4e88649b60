package dev.bootmend.hive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The subkeys of one key as offsets, in list order. Damage does not lose what was read before it: {@link #offsets()}
 * then holds the elements up to the fault.
 */
final class SubkeyList {

    private static final int ELEMENT = 4;

    private final KeyNode parent;
    private int[] offsets = new int[0];
    private int found;
    private HiveFormatException fault;

    private SubkeyList(KeyNode parent) {
        this.parent = parent;
    }

    static SubkeyList of(KeyNode parent) throws IOException {
        var list = new SubkeyList(parent);
        try {
            list.collect();
        } catch (HiveFormatException e) {
            list.fault = e;
        }
        return list;
    }

    int[] offsets() {
        return found == offsets.length ? offsets : Arrays.copyOf(offsets, found);
    }

    Optional<HiveFormatException> fault() {
        return Optional.ofNullable(fault);
    }

    /** The subkey with that name, compared without regard to case. */
    static Optional<KeyNode> find(KeyNode parent, String name) throws IOException {
        int hash = NameOrder.hash(name);
        SubkeyLeaf[] leaves = leaves(parent);
        for (SubkeyLeaf leaf : leaves) {
            for (int i = 0; i < leaf.count(); i++) {
                if (leaf.mayBe(i, name, hash)) {
                    KeyNode child = parent.child(leaf.child(i));
                    if (NameOrder.same(child.name(), name)) {
                        return Optional.of(child);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The leaves of a key's list in order, one unless there is an index root; none for a key without subkeys. */
    static SubkeyLeaf[] leaves(KeyNode parent) throws IOException {
        int count = parent.subkeyCount();
        if (count == 0) {
            return new SubkeyLeaf[0];
        }
        HiveBytes bytes = parent.cell().bytes();
        Cell cell = Cell.at(bytes, parent.subkeyList(), HiveStructure.SUBKEY_LIST);
        if (cell.u16(0) != SubkeyLeaf.INDEX_ROOT) {
            return new SubkeyLeaf[] {SubkeyLeaf.of(cell)};
        }
        SubkeyLeaf[] leaves = new SubkeyLeaf[cell.u16(2)];
        cell.require(SubkeyLeaf.HEADER, 4 * leaves.length);
        int sum = 0;
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = SubkeyLeaf.of(Cell.at(bytes, cell.i32(SubkeyLeaf.HEADER + 4 * i), HiveStructure.SUBKEY_LIST));
            sum += leaves[i].count();
            requireNoMore(parent, limit(parent), sum);
        }
        return leaves;
    }

    private void collect() throws IOException {
        int count = parent.subkeyCount();
        if (count == 0) {
            return;
        }
        HiveBytes bytes = parent.cell().bytes();
        Cell cell = Cell.at(bytes, parent.subkeyList(), HiveStructure.SUBKEY_LIST);
        if (cell.u16(0) == SubkeyLeaf.INDEX_ROOT) {
            collectIndex(bytes, cell);
        } else {
            add(SubkeyLeaf.of(cell));
        }
        if (found != count) {
            throw cell.fault(count + " subkeys, as the key node says", found + " in the list");
        }
    }

    private void collectIndex(HiveBytes bytes, Cell index) throws IOException {
        int leaves = index.u16(2);
        index.require(SubkeyLeaf.HEADER, 4 * leaves);
        for (int i = 0; i < leaves; i++) {
            add(SubkeyLeaf.of(Cell.at(bytes, index.i32(SubkeyLeaf.HEADER + 4 * i), HiveStructure.SUBKEY_LIST)));
        }
    }

    private void add(SubkeyLeaf leaf) throws IOException {
        int limit = limit(parent);
        int sum = found + leaf.count();
        int end = Math.min(sum, limit);
        if (end > offsets.length) {
            offsets = Arrays.copyOf(offsets, Math.max(end, found + found / 2));
        }
        for (int i = 0; found < end; i++) {
            offsets[found++] = leaf.child(i);
        }
        requireNoMore(parent, limit, sum);
    }

    /** What the key says, but never more elements than the file has room for: a damaged number must not cost memory. */
    private static int limit(KeyNode parent) throws IOException {
        return Math.min(parent.subkeyCount(), parent.cell().bytes().size() / ELEMENT);
    }

    private static void requireNoMore(KeyNode parent, int limit, int sum) throws IOException {
        if (sum > limit) {
            throw parent.cell().fault(limit + " subkeys, as the key node says", "more in the list");
        }
    }
}
