package dev.bootmend.hive;

/**
 * Something a hive should not have that does not stop it from being read.
 *
 * @param kind what it is
 * @param offset where in the file
 * @param detail one sentence with what was expected and found
 */
public record HiveWarning(Kind kind, HiveOffset offset, String detail) {

    /** What may be wrong with a readable hive. */
    public enum Kind {
        /** The base block fails its checksum or its signature. */
        BASE_BLOCK_DAMAGED,
        /** The base block was damaged and came from a log. */
        BASE_BLOCK_REBUILT,
        /** The last write was interrupted and could not be completed from a log. */
        NOT_RECOVERED,
        /** The file ends before the hive-bins data does. */
        TRUNCATED,
        /** The file goes on behind the hive-bins data and does not end on a sector. */
        TRAILING_GARBAGE,
        /** A hive bin has a wrong header. */
        BAD_BIN,
        /** The root lacks the root flag, or a key below it has the flag. */
        ROOT_FLAG,
        /** A subkeys list is not sorted: Windows may not find some of the keys. */
        UNSORTED_SUBKEYS,
        /** Two subkeys of one key have the same name. */
        DUPLICATE_SUBKEY
    }

    @Override
    public String toString() {
        return detail + " (file offset " + offset + ")";
    }
}
