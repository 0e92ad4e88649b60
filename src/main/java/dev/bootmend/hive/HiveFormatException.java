package dev.bootmend.hive;

import dev.bootmend.model.Problem;
import java.io.IOException;

/**
 * Bytes of a hive are not what the format demands. Not used for a medium that cannot be read: that stays a plain
 * {@link IOException}.
 */
public final class HiveFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    private final HiveStructure structure;
    private final transient HiveOffset offset;
    private final String expected;
    private final String found;
    private final String remedy;

    HiveFormatException(HiveStructure structure, HiveOffset offset, String expected, String found, String remedy) {
        super(structure + " at file offset " + offset + ": expected " + expected + ", found " + found + ". " + remedy);
        this.structure = structure;
        this.offset = offset;
        this.expected = expected;
        this.found = found;
        this.remedy = remedy;
    }

    /** A fault inside the hive-bins data, with the advice that fits any damaged structure. */
    static HiveFormatException inBins(HiveStructure structure, int offset, String expected, String found) {
        return new HiveFormatException(structure, HiveOffset.ofCell(offset), expected, found,
                "The hive is damaged here: check the disk's file system, then restore the hive from a backup.");
    }

    /** The structure that is wrong. */
    public HiveStructure structure() {
        return structure;
    }

    /** Where it lies in the file. */
    public HiveOffset offset() {
        return offset;
    }

    /** What the format demands there. */
    public String expected() {
        return expected;
    }

    /** What is there instead. */
    public String found() {
        return found;
    }

    /** What the user can do, in a sentence. */
    public String remedy() {
        return remedy;
    }

    /** The same as a model value; the caller names the file. */
    public Problem toProblem(String file) {
        return new Problem(file + ", " + structure + " at offset " + offset,
                "expected " + expected + ", found " + found + ".", remedy);
    }
}
