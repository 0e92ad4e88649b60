package dev.bootmend.hive;

/**
 * An invariant of the format that does not hold.
 *
 * @param rule which one
 * @param offset where in the file
 * @param detail expected and found
 */
public record HiveViolation(Rule rule, HiveOffset offset, String detail) {

    /** The invariants that hold in every good hive (regf specification, msuhanov; measured on more than 200 hives). */
    public enum Rule {
        /** A key's numbers of subkeys and values are those of its lists. */
        COUNTS,
        /** Lists of subkeys are sorted, and every hint or hash fits its name. */
        SUBKEY_ORDER,
        /** Every subkey points back to its parent. */
        PARENT,
        /** Security cells form one ring and are counted exactly. */
        SECURITY,
        /** The fields for the largest names and data are large enough. */
        LARGEST,
        /** Bins follow each other, cells fill them, free neighbours are merged. */
        CELLS,
        /** Every cell in use is reached from the root exactly once. */
        REACHABLE,
        /** The base block agrees with the file, its two sequence numbers are equal, its checksum is right. */
        BASE_BLOCK,
        /** A structure cannot be read at all. */
        READABLE
    }

    @Override
    public String toString() {
        return rule + " at file offset " + offset + ": " + detail;
    }
}
