package dev.bootmend.ui.kit;

/** How far one step of a run has come. */
public enum StepState {
    WAITING(Sign.WAITING, "waiting"),
    RUNNING(Sign.RUNNING, "running"),
    /** Ran, and the disk read again is as predicted. */
    VERIFIED(Sign.OK, "verified"),
    /** Ran, and nothing speaks against it, but not everything can be verified. */
    NOT_VERIFIED(Sign.NOTE, "ran, not verified"),
    FAILED(Sign.BROKEN, "failed"),
    NOT_REACHED(Sign.NOT_REACHED, "not reached"),
    /** Nothing had to be done. */
    ALREADY_IN_PLACE(Sign.IN_PLACE, "already in place");

    private final Sign sign;
    private final String words;

    StepState(Sign sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** The sign that goes with it. */
    public Sign sign() {
        return sign;
    }

    /** The state in words. */
    public String words() {
        return words;
    }
}
