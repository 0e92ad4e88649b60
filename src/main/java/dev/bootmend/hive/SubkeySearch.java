package dev.bootmend.hive;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds subkeys and places for new ones in an image by binary search. A list made by others may be unsorted: it is looked
 * through once, and what the search then misses in an unsorted one is looked for element by element.
 */
final class SubkeySearch {

    private final BitSet knownSorted = new BitSet();

    /** The subkey with that name, compared without regard to case. */
    Optional<KeyNode> find(KeyNode parent, String name) throws IOException {
        SubkeyLeaf[] leaves = SubkeyList.leaves(parent);
        if (leaves.length == 0) {
            return Optional.empty();
        }
        if (!isSorted(parent, leaves)) {
            return SubkeyList.find(parent, name);
        }
        SubkeyLeaf leaf = leaves[leafFor(parent, leaves, name)];
        int place = placeIn(parent, leaf, name);
        if (place == leaf.count()) {
            return Optional.empty();
        }
        KeyNode candidate = parent.child(leaf.child(place));
        return NameOrder.same(candidate.name(), name) ? Optional.of(candidate) : Optional.empty();
    }

    /** Index of the last leaf that begins at or before the name, or of the first. */
    int leafFor(KeyNode parent, SubkeyLeaf[] leaves, String name) throws IOException {
        int chosen = 0;
        for (int i = 1; i < leaves.length; i++) {
            if (leaves[i].count() > 0 && NameOrder.compare(nameOf(parent, leaves[i], 0), name) <= 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    /** Index of the first element that is not before the name. */
    int placeIn(KeyNode parent, SubkeyLeaf leaf, String name) throws IOException {
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

    /** To be called when the cell of a key is given back: another key may come to lie there. */
    void forget(int keyOffset) {
        knownSorted.clear(keyOffset >>> 3);
    }

    private boolean isSorted(KeyNode parent, SubkeyLeaf[] leaves) throws IOException {
        if (knownSorted.get(parent.offset() >>> 3)) {
            return true;
        }
        String before = "";
        for (SubkeyLeaf leaf : leaves) {
            for (int i = 0; i < leaf.count(); i++) {
                String name = nameOf(parent, leaf, i);
                if (NameOrder.compare(before, name) > 0) {
                    return false;
                }
                before = name;
            }
        }
        knownSorted.set(parent.offset() >>> 3);
        return true;
    }

    private static String nameOf(KeyNode parent, SubkeyLeaf leaf, int index) throws IOException {
        return parent.child(leaf.child(index)).name();
    }
}
