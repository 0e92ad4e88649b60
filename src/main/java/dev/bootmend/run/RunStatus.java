package dev.bootmend.run;

/** How a run ended. */
public enum RunStatus {
    /** Every step is verified or was already in place, and the end reads as predicted. */
    VERIFIED,
    /** Everything ran, but not everything could be verified. */
    DONE,
    FAILED,
    /** The user stopped it between two steps. */
    CANCELLED
}
