package dev.bootmend.ui.preview;

import dev.bootmend.plan.Change;

/**
 * A kind of change, and what is said of it.
 *
 * @param one the noun for a single one
 * @param many the noun for several
 * @param verb what happens to it, such as {@code set}
 * @param undoVerb what an undo does, such as {@code put back}
 */
record CountedKind(String one, String many, String verb, String undoVerb) {

    /** File systems that are checked and repaired. */
    static final CountedKind CHECK = new CountedKind("file system", "file systems", "checked and repaired", "put back");
    /** Boot files with their store, built as a whole. */
    static final CountedKind REBUILD =
            new CountedKind("set of boot files with its store", "sets of boot files with their stores",
            "built anew", "put back");

    static CountedKind of(Change change) {
        return switch (change) {
            case Change.Element element -> addable("element", "elements", element.after().isEmpty(), "set");
            case Change.Entry entry -> addable("boot entry", "boot entries", entry.after().isEmpty(), "added");
            case Change.Value value -> addable("value", "values", value.after().isEmpty(), "set");
            case Change.Key key -> new CountedKind("key", "keys", key.added() ? "added" : "deleted",
                    key.added() ? "put back" : "removed again");
            case Change.ActiveFlag ignored -> changed("active flag", "active flags");
            case Change.Store ignored -> changed("store", "stores");
            case Change.File ignored -> changed("file", "files");
            case Change.Letter ignored -> changed("drive letter", "drive letters");
            case Change.Mount ignored -> changed("loaded hive", "loaded hives");
            case Change.Other ignored -> changed("property of the disk", "properties of the disk");
        };
    }

    private static CountedKind addable(String one, String many, boolean deleted, String set) {
        return new CountedKind(one, many, deleted ? "deleted" : set, deleted ? "removed again" : "put back");
    }

    private static CountedKind changed(String one, String many) {
        return new CountedKind(one, many, "changed", "put back");
    }

    String noun(int count) {
        return count == 1 ? one : many;
    }
}
