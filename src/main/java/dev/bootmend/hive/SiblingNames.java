package dev.bootmend.hive;

import dev.bootmend.model.WindowsCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches the order of one key's subkeys. While the list is sorted a duplicate can only be the neighbour; the set of
 * names is filled once the order is broken.
 */
final class SiblingNames {

    /** What the next name says about the list. */
    enum Order {
        ASCENDING, FIRST_DESCENT, DUPLICATE
    }

    private final List<String> before = new ArrayList<>();
    private Set<String> unsorted;

    Order add(String name) {
        int order = before.isEmpty() ? -1 : NameOrder.compare(before.getLast(), name);
        before.add(name);
        if (unsorted != null) {
            return unsorted.add(WindowsCase.upcase(name)) ? Order.ASCENDING : Order.DUPLICATE;
        }
        if (order > 0) {
            return startSet();
        }
        return order == 0 ? Order.DUPLICATE : Order.ASCENDING;
    }

    private Order startSet() {
        unsorted = new HashSet<>();
        boolean duplicate = false;
        for (String name : before) {
            duplicate |= !unsorted.add(WindowsCase.upcase(name));
        }
        return duplicate ? Order.DUPLICATE : Order.FIRST_DESCENT;
    }
}
