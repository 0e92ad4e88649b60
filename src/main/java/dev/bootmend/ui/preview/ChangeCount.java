package dev.bootmend.ui.preview;

import dev.bootmend.plan.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many changes of each kind a plan makes, for its heading and its button. */
final class ChangeCount {

    private static final List<String> WORDS = List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

    private final Map<Kind, Integer> counts = new LinkedHashMap<>();
    private final boolean undo;

    /** A thing, and what happens to it. */
    private record Kind(String one, String many, String verb, String undoVerb) {
    }

    /** @param undo whether the changes take an earlier run back */
    ChangeCount(List<Change> changes, boolean undo) {
        this.undo = undo;
        boolean content = changes.stream().anyMatch(change -> !followsFromOthers(change));
        changes.stream().filter(change -> !content || !followsFromOthers(change))
                .forEach(change -> counts.merge(kind(change), 1, Integer::sum));
    }

    /** Another file, and a hive that is clean afterwards, are what the change of a store or a hive comes with. */
    private static boolean followsFromOthers(Change change) {
        return change instanceof Change.File || change instanceof Change.Other;
    }

    /** The changes in all. A store or hive whose content is listed is not counted again as a file. */
    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Such as {@code Two elements will be deleted} or {@code 2 elements will be deleted, 2 values set}. */
    String heading() {
        if (counts.isEmpty()) {
            return "Nothing on the disk will change";
        }
        if (counts.size() == 1) {
            var only = counts.entrySet().iterator().next();
            return word(only.getValue()) + " " + noun(only.getKey(), only.getValue()) + " will be " + verb(only.getKey());
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + noun(kind, count) + (parts.isEmpty() ? " will be " : " ") + verb(kind)));
        return String.join(", ", parts);
    }

    /** Such as {@code Apply 2 changes}. */
    String button() {
        int total = total();
        if (total == 0) {
            return "Clean up";
        }
        return (undo ? "Undo " : "Apply ") + total + (total == 1 ? " change" : " changes");
    }

    private static String word(int count) {
        return count < WORDS.size() ? WORDS.get(count) : Integer.toString(count);
    }

    private static String noun(Kind kind, int count) {
        return count == 1 ? kind.one() : kind.many();
    }

    private String verb(Kind kind) {
        return undo ? kind.undoVerb() : kind.verb();
    }

    private static Kind kind(Change change) {
        return switch (change) {
            case Change.Element element -> new Kind("element", "elements", element.after().isEmpty() ? "deleted" : "set",
                    element.after().isEmpty() ? "removed again" : "put back");
            case Change.Entry entry -> new Kind("boot entry", "boot entries", entry.after().isEmpty() ? "deleted" : "added",
                    entry.after().isEmpty() ? "removed again" : "put back");
            case Change.Value value -> new Kind("value", "values", value.after().isEmpty() ? "deleted" : "set",
                    value.after().isEmpty() ? "removed again" : "put back");
            case Change.Key key -> new Kind("key", "keys", key.added() ? "added" : "deleted", key.added() ? "put back" : "removed again");
            case Change.ActiveFlag flag -> new Kind("active flag", "active flags", "changed", "put back");
            case Change.Store ignored -> new Kind("store", "stores", "changed", "put back");
            case Change.File ignored -> new Kind("file", "files", "changed", "put back");
            case Change.Letter ignored -> new Kind("drive letter", "drive letters", "changed", "put back");
            case Change.Mount ignored -> new Kind("loaded hive", "loaded hives", "changed", "put back");
            case Change.Other ignored -> new Kind("property", "properties", "changed", "put back");
        };
    }
}
