package dev.bootmend.hive;

import dev.bootmend.model.WindowsCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Watches the order of one key's subkeys. While the list is sorted a duplicate can only be the neighbour; the set of
 * names is filled once the order is broken.
 */
final class SiblingNames {

    private static final Set<Oddity> NONE = Set.of();

    /** What may be wrong with the next name. */
    enum Oddity {
        FIRST_DESCENT, DUPLICATE
    }

    private final List<String> sorted = new ArrayList<>();
    private Set<String> unsorted;

    /** Takes the next name of the list and says what is wrong with it, mostly nothing. */
    Set<Oddity> add(String name) {
        if (unsorted != null) {
            return addUnsorted(name, EnumSet.noneOf(Oddity.class));
        }
        int order = sorted.isEmpty() ? -1 : NameOrder.compare(sorted.getLast(), name);
        if (order <= 0) {
            sorted.add(name);
            return order < 0 ? NONE : EnumSet.of(Oddity.DUPLICATE);
        }
        unsorted = new HashSet<>();
        sorted.forEach(earlier -> unsorted.add(WindowsCase.upcase(earlier)));
        return addUnsorted(name, EnumSet.of(Oddity.FIRST_DESCENT));
    }

    private Set<Oddity> addUnsorted(String name, Set<Oddity> oddities) {
        if (!unsorted.add(WindowsCase.upcase(name))) {
            oddities.add(Oddity.DUPLICATE);
        }
        return oddities;
    }
}
