package dev.bootmend.plan;

/** How an operation can be undone. */
public sealed interface Reversal {

    /**
     * By the inverse operation: the values before are known and will be set again.
     *
     * @param inverse on the machine after the operation, it leads back to the machine before
     */
    record Exact(Operation inverse) implements Reversal {
    }

    /** By putting the backed-up files back. */
    record FromBackup() implements Reversal {
    }

    /** Not at all, and why; the preview says so beforehand. */
    record Impossible(String reason) implements Reversal {
    }

    /** It leaves nothing on the disk, so there is nothing to undo. */
    record NotNeeded() implements Reversal {
    }
}
