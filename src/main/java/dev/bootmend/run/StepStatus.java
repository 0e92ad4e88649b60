package dev.bootmend.run;

/** How far a step has come. */
public enum StepStatus {
    WAITING,
    RUNNING,
    /** It ran, and what was read back is what was predicted. */
    VERIFIED,
    /** The wanted state was there beforehand; nothing ran. */
    ALREADY_IN_PLACE,
    /** It ran, nothing else changed, but part of the outcome cannot be verified. */
    DONE,
    FAILED,
    /** An earlier step failed, or the user cancelled. */
    NOT_REACHED
}
