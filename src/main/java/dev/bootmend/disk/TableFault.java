package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Problem;
import java.io.EOFException;
import java.io.IOException;

/**
 * Something in a partition table that is not as it must be.
 *
 * @param structure the structure, such as {@code primary GPT header}
 * @param at where the offending field lies on the disk
 * @param expected what the field must hold
 * @param found what it holds
 */
public record TableFault(Kind kind, String structure, ByteOffset at, String expected, String found) {

    /** What is wrong. */
    public enum Kind {
        /** The medium did not give the sectors. */
        UNREADABLE,
        SIGNATURE,
        CHECKSUM,
        /** A field holds a value that it cannot hold. */
        FIELD,
        /** Outside the disk, the usable area or the extended partition. */
        BOUNDS,
        OVERLAP,
        /** Two partitions of the disk have the same GUID. */
        DUPLICATE_ID,
        /** The chain of logical partitions runs in a circle or too long. */
        CHAIN,
        /** Both GPT copies are intact but differ. */
        DISAGREEMENT,
        /** An MBR that lists GPT partitions as its own: firmware and Windows read different tables. */
        HYBRID,
        /** The backup GPT is intact but not at the end of the disk: the disk was enlarged. */
        MISPLACED_BACKUP,
        /** An intact GPT behind an MBR that does not announce it: left over from an earlier use. */
        LEFT_OVER_GPT;

        /** What a failed read means: the table points behind the end of the disk, or the medium gave nothing. */
        static Kind of(IOException failure) {
            return failure instanceof EOFException ? BOUNDS : UNREADABLE;
        }
    }

    /** Whether the table is damaged; false for what is unusual and harmless. */
    public boolean isDamage() {
        return kind != Kind.MISPLACED_BACKUP && kind != Kind.LEFT_OVER_GPT;
    }

    /** The fault in the form that the rest of the program shows. */
    public Problem toProblem() {
        return new Problem(structure + ", byte " + at, "expected " + expected + ", found " + found + ".", remedy());
    }

    private String remedy() {
        return switch (kind) {
            case UNREADABLE -> "Attach the disk again and look once more.";
            case SIGNATURE, CHECKSUM, FIELD, BOUNDS, OVERLAP, DUPLICATE_ID, CHAIN, DISAGREEMENT ->
                    "Take a copy of the disk before anything on it is repaired.";
            case HYBRID -> "Decide by the virtual machine's settings whether it starts by BIOS or by UEFI.";
            case MISPLACED_BACKUP, LEFT_OVER_GPT -> "Nothing needs to be done.";
        };
    }
}
