package dev.bootmend.json;

import dev.bootmend.json.RecipeNode.Place;
import dev.bootmend.recipe.RecipeFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the faults of one recipe file, each once, with its place. */
final class RecipeFaults {

    private final String file;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Set<RecipeFileFault> faults = new HashSet<>();

    RecipeFaults(String file) {
        this.file = file;
    }

    /** Remembers where a value is, so that a fault found later can be placed. */
    void saw(Place place) {
        places.putIfAbsent(place.pointer(), place);
    }

    void add(Place place, String reason) {
        doubtful.add(place.pointer());
        faults.add(new RecipeFileFault(file, place.line(), place.column(), reason));
    }

    /** Something below that pointer was left out, so that what is said of the rest would mislead. */
    void incomplete(Place place) {
        doubtful.add(place.pointer());
    }

    /** A fault of the recipe as a whole, unless it may follow from one that was found before. */
    void add(RecipeFault fault) {
        boolean follows = doubtful.stream().anyMatch(pointer -> isWithin(pointer, fault.pointer())
                || !pointer.isEmpty() && isWithin(fault.pointer(), pointer));
        if (!follows) {
            Place place = nearest(fault.pointer());
            faults.add(new RecipeFileFault(file, place.line(), place.column(),
                    fault.pointer().substring(place.pointer().length()).replaceFirst("^/", "")
                            .transform(missing -> missing.isEmpty() ? "" : missing + ": ") + fault.reason()));
        }
    }

    private static boolean isWithin(String pointer, String outer) {
        return pointer.equals(outer) || pointer.startsWith(outer + "/");
    }

    private Place nearest(String pointer) {
        String at = pointer;
        while (!places.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return places.get(at);
    }

    /** Every fault in the order of the file. */
    List<RecipeFileFault> list() {
        var list = new ArrayList<>(faults);
        list.sort(Comparator.comparingInt(RecipeFileFault::line).thenComparingInt(RecipeFileFault::column)
                .thenComparing(RecipeFileFault::reason));
        return list;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }
}
