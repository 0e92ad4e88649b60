package dev.bootmend.diagnose;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Guid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where an entry takes its elements from: itself, and every object that it inherits, directly or through others. */
final class Inheritance {

    private Inheritance() {
    }

    /** The ids of all of them, the entry first; objects that are not in the store included. */
    static Set<Guid> of(BootStore store, BootObject entry) {
        Map<Guid, BootObject> objects = store.objects().stream()
                .collect(Collectors.toMap(BootObject::id, Function.identity(), (first, second) -> first));
        var reached = new LinkedHashSet<Guid>();
        var open = new ArrayList<>(List.of(entry.id()));
        while (!open.isEmpty()) {
            Guid next = open.removeLast();
            if (reached.add(next) && objects.containsKey(next)) {
                open.addAll(DefaultEntry.ids(objects.get(next), Elements.INHERIT));
            }
        }
        return reached;
    }
}
