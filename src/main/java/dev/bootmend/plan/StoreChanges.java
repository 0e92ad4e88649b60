package dev.bootmend.plan;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What differs in BCD stores, by object and element. */
final class StoreChanges {

    private StoreChanges() {
    }

    static List<Change> between(Map<FileRef, Reading<BootStore>> before, Map<FileRef, Reading<BootStore>> after) {
        var places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        var changes = new ArrayList<Change>();
        for (FileRef place : places) {
            Reading<BootStore> was = before.getOrDefault(place, Reading.absent());
            Reading<BootStore> is = after.getOrDefault(place, Reading.absent());
            if (was != is) {
                changes.addAll(between(place, was, is));
            }
        }
        return changes;
    }

    private static List<Change> between(FileRef place, Reading<BootStore> before, Reading<BootStore> after) {
        if (after instanceof Reading.Known<BootStore>(var sketch) && StoreSketch.isSketch(sketch)) {
            return before.equals(after) ? List.of() : List.of(new Change.Store(place, before instanceof
                    Reading.Known<BootStore>(var was) ? was.objects().size() + " objects, "
                            + was.loaders().size() + " of them Windows entries" : Difference.state(before),
                    "built anew, with one entry, which starts the Windows on this disk"));
        }
        if (before instanceof Reading.Known<BootStore>(var was) && after instanceof Reading.Known<BootStore>(var is)) {
            return between(place, was, is);
        }
        return before.equals(after) ? List.of()
                : List.of(new Change.Store(place, Difference.state(before), Difference.state(after)));
    }

    private static List<Change> between(FileRef place, BootStore before, BootStore after) {
        var changes = new ArrayList<Change>();
        health(place, before.health(), after.health()).ifPresent(changes::add);
        for (BootObject was : before.objects()) {
            Optional<BootObject> is = after.object(was.id());
            if (is.isEmpty() || !is.get().type().equals(was.type())) {
                changes.add(new Change.Entry(place, was.id(), Optional.of(was), is));
            } else if (is.get() != was) {
                elements(place, was, is.get(), changes);
            }
        }
        for (BootObject is : after.objects()) {
            if (before.object(is.id()).isEmpty()) {
                changes.add(new Change.Entry(place, is.id(), Optional.empty(), Optional.of(is)));
            }
        }
        return changes;
    }

    private static void elements(FileRef place, BootObject before, BootObject after, List<Change> changes) {
        var codes = new TreeSet<ElementCode>(before.elements().keySet());
        codes.addAll(after.elements().keySet());
        for (ElementCode code : codes) {
            Optional<BootElement> was = before.element(code);
            Optional<BootElement> is = after.element(code);
            if (!was.equals(is)) {
                changes.add(new Change.Element(place, before, code, was, is));
            }
        }
    }

    /** The state of the hive file itself; what was noted about it beyond that may differ from look to look. */
    static Optional<Change> health(FileRef place, HiveHealth before, HiveHealth after) {
        return before.state() == after.state() ? Optional.empty()
                : Optional.of(new Change.Store(place, shown(before), shown(after)));
    }

    static String shown(HiveHealth health) {
        return switch (health.state()) {
            case CLEAN -> "clean";
            case RECOVERED -> "changes wait in its log";
            case DIRTY -> "dirty, without a usable log";
            case BASE_BLOCK_DAMAGED -> "base block damaged";
            case TRUNCATED -> "truncated";
        };
    }
}
