package dev.bootmend.model;

import java.util.List;

/**
 * The state a hive file was found in.
 *
 * @param state what the base block and the logs say
 * @param logEntriesApplied how many log entries (or sectors of an old log) were replayed in memory
 * @param notes warnings in the user's terms, each with its place
 */
public record HiveHealth(State state, int logEntriesApplied, List<String> notes) {

    public static final HiveHealth CLEAN = new HiveHealth(State.CLEAN, 0, List.of());

    /** What the base block and the logs say. */
    public enum State {
        CLEAN,
        /** Dirty; its logs were replayed in memory, as Windows does at the next load. */
        RECOVERED,
        /** Dirty, and no log is usable: what is read may be older than what Windows last wrote. */
        DIRTY,
        /** The base block is damaged and no log could replace it. */
        BASE_BLOCK_DAMAGED,
        /** The file ends before its hive bins do. */
        TRUNCATED
    }

    public HiveHealth {
        notes = List.copyOf(notes);
    }

    /** Whether the content may be edited: clean, or complete after the replay. */
    public boolean isEditable() {
        return state == State.CLEAN || state == State.RECOVERED;
    }
}
