package dev.bootmend.ui.preview;

import dev.bootmend.plan.Change;
import dev.bootmend.plan.CheckFileSystem;
import dev.bootmend.plan.CollectDump;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.RebuildBootFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many changes of each kind a plan makes, for its heading and its button. */
final class ChangeCount {

    private static final List<String> WORDS =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

    private final Map<CountedKind, Integer> counts = new LinkedHashMap<>();
    private final boolean undo;
    private final long looks;
    private final long copies;

    /**
     * @param operations what the plan does: what is built or repaired as a whole is counted once, whatever changes by
     * it
     * @param undo whether the changes take an earlier run back
     */
    ChangeCount(List<Change> changes, List<Operation> operations, boolean undo) {
        this.undo = undo;
        this.looks = operations.stream().filter(ChangeCount::isALook).count();
        this.copies = operations.stream().filter(CollectDump.class::isInstance).count();
        count(CountedKind.CHECK, operations.stream().filter(ChangeCount::isACheck).count());
        count(CountedKind.REBUILD, operations.stream().filter(RebuildBootFiles.class::isInstance).count());
        boolean rebuilt = counts.containsKey(CountedKind.REBUILD);
        boolean content = !counts.isEmpty() || changes.stream().anyMatch(change -> !followsFromOthers(change));
        changes.stream().filter(change -> !content || !followsFromOthers(change))
                .filter(change -> !rebuilt || !isPartOfTheBootFiles(change))
                .forEach(change -> count(CountedKind.of(change), 1));
    }

    ChangeCount(List<Change> changes, boolean undo) {
        this(changes, List.of(), undo);
    }

    private void count(CountedKind kind, long more) {
        if (more > 0) {
            counts.merge(kind, (int) more, Integer::sum);
        }
    }

    private static boolean isACheck(Operation operation) {
        return operation instanceof CheckFileSystem(var partition, boolean repair) && repair;
    }

    private static boolean isALook(Operation operation) {
        return operation instanceof CheckFileSystem(var partition, boolean repair) && !repair;
    }

    /** Another file, and a hive that is clean afterwards, are what the change of a store or a hive comes with. */
    private static boolean followsFromOthers(Change change) {
        return change instanceof Change.File || change instanceof Change.Other;
    }

    private static boolean isPartOfTheBootFiles(Change change) {
        return change instanceof Change.Store || change instanceof Change.Element || change instanceof Change.Entry;
    }

    /** The changes in all. A store or hive whose content is listed is not counted again as a file. */
    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Such as {@code Two elements will be deleted} or {@code 2 elements will be deleted, 2 values set}. */
    String heading() {
        if (counts.isEmpty()) {
            return harmless();
        }
        if (counts.size() == 1) {
            var only = counts.entrySet().iterator().next();
            return word(only.getValue()) + " " + only.getKey().noun(only.getValue()) + " will be "
                    + verb(only.getKey());
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind.noun(count)
                + (parts.isEmpty() ? " will be " : " ") + verb(kind)));
        return String.join(", ", parts);
    }

    private String harmless() {
        if (copies > 0) {
            return word((int) copies) + (copies == 1 ? " memory dump" : " memory dumps")
                    + " will be copied; the disk stays as it is";
        }
        return looks > 0 ? word((int) looks) + (looks == 1 ? " file system" : " file systems")
                + " will be looked at; the disk stays as it is"
                : "Nothing on the disk will change";
    }

    /** What is done where nothing on the disk changes. */
    String aside() {
        if (copies > 0) {
            return "It is only read; the copy is made on this machine.";
        }
        return looks > 0 ? "It is only looked at." : "Only what is left on this machine is cleaned up.";
    }

    /** Such as {@code Apply 2 changes}. */
    String button() {
        int total = total();
        if (total > 0) {
            return (undo ? "Undo " : "Apply ") + total + (total == 1 ? " change" : " changes");
        }
        return copies > 0 ? "Copy the dump" : looks > 0 ? "Look for errors" : "Clean up";
    }

    private static String word(int count) {
        return count < WORDS.size() ? WORDS.get(count) : Integer.toString(count);
    }

    private String verb(CountedKind kind) {
        return undo ? kind.undoVerb() : kind.verb();
    }
}
