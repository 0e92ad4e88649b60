package dev.bootmend.diagnose;

/** The state of one link of the boot chain. */
public enum LinkState {
    OK,
    /** The start ends here. */
    BROKEN,
    /** Good, with something worth knowing. */
    NOTE,
    /** It could not be looked at. */
    UNCHECKED,
    /** There is nothing to look at, because an earlier link is missing. */
    NOT_REACHED
}
