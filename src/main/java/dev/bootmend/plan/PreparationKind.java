package dev.bootmend.plan;

import java.util.Locale;

/** What can be done to a whole disk so that it can be repaired. */
public enum PreparationKind {
    /** It is brought online. */
    ONLINE,
    /** Its read-only attribute is cleared. */
    WRITABLE,
    /** It gets a signature of its own for the time of the repair, since another disk carries its own one. */
    TEMPORARY_SIGNATURE,
    /** Windows has given it another signature; it gets back the one that its boot entries name. */
    RECORDED_SIGNATURE;

    /** The step of a preparation that does it. */
    public StepId step() {
        return new StepId("prepare/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
