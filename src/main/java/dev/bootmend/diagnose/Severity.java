package dev.bootmend.diagnose;

/** How much a finding matters, worst first. */
public enum Severity {
    /** This keeps Windows from starting. */
    BROKEN,
    /** The check could not be made; this is neither good nor bad. */
    UNCHECKED,
    /** Worth knowing; does not keep Windows from starting. */
    NOTE,
    /** Looked at and as it must be. */
    OK
}
