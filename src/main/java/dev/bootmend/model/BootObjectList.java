package dev.bootmend.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The immutable objects of a store, found by id at once. The objects are the leaves of a tree of 32 branches, so that
 * a version with one object replaced copies one path and shares the rest: a plan of many small steps grows with the
 * number of its steps only, not with the square of it.
 */
final class BootObjectList extends AbstractList<BootObject> implements RandomAccess {

    private static final int BITS = 5;
    private static final int BRANCHES = 1 << BITS;

    private final Object[] root;
    /** How far an index is shifted to find the branch of the root. */
    private final int shift;
    private final int size;
    private final Map<Guid, Integer> index;

    private BootObjectList(Object[] root, int shift, int size, Map<Guid, Integer> index) {
        this.root = root;
        this.shift = shift;
        this.size = size;
        this.index = index;
    }

    static BootObjectList of(List<BootObject> objects) {
        if (objects instanceof BootObjectList list) {
            return list;
        }
        List<BootObject> all = List.copyOf(objects);
        var index = new HashMap<Guid, Integer>();
        for (int i = 0; i < all.size(); i++) {
            index.putIfAbsent(all.get(i).id(), i);
        }
        Object[] level = all.toArray();
        int shift = 0;
        while (level.length > BRANCHES) {
            level = grouped(level);
            shift += BITS;
        }
        return new BootObjectList(level, shift, all.size(), index);
    }

    private static Object[] grouped(Object[] level) {
        var groups = new Object[(level.length + BRANCHES - 1) / BRANCHES];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Arrays.copyOfRange(level, i * BRANCHES, Math.min(level.length, (i + 1) * BRANCHES));
        }
        return groups;
    }

    Optional<BootObject> find(Guid id) {
        return Optional.ofNullable(index.get(id)).map(this::get);
    }

    /** The list with {@code changed} in the place of the object of the same id and type; empty when there is none. */
    Optional<BootObjectList> replacing(BootObject changed) {
        Integer at = index.get(changed.id());
        if (at == null || !get(at).type().equals(changed.type())) {
            return Optional.empty();
        }
        return Optional.of(new BootObjectList(replaced(root, shift, at, changed), shift, size, index));
    }

    private static Object[] replaced(Object[] node, int shift, int at, BootObject changed) {
        Object[] copy = node.clone();
        int branch = at >>> shift & BRANCHES - 1;
        copy[branch] = shift == 0 ? changed : replaced((Object[]) node[branch], shift - BITS, at, changed);
        return copy;
    }

    @Override
    public BootObject get(int at) {
        if (at < 0 || at >= size) {
            throw new IndexOutOfBoundsException("object " + at + " of " + size);
        }
        Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) node[at >>> level & BRANCHES - 1];
        }
        return (BootObject) node[at & BRANCHES - 1];
    }

    @Override
    public int size() {
        return size;
    }
}
