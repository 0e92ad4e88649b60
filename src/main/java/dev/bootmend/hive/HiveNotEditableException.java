package dev.bootmend.hive;

import java.io.IOException;

/** A hive is in a condition in which a change could make things worse, and nobody has agreed to that. */
public final class HiveNotEditableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final HiveState state;

    HiveNotEditableException(HiveState state, String message) {
        super(message);
        this.state = state;
    }

    /** The condition of the hive. */
    public HiveState state() {
        return state;
    }
}
