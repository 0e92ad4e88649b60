package dev.bootmend.ui;

import java.util.Objects;

/**
 * The line at the bottom of the window.
 *
 * @param disk the disk that is worked on, always with its identity; empty before one is chosen
 * @param state whether anything has been written
 * @param written whether the state says that something has
 */
public record StatusLine(String disk, String state, boolean written) {

    /** Before a disk is chosen. */
    public static final StatusLine UNTOUCHED = new StatusLine("No disk chosen", "Nothing has been written", false);

    public StatusLine {
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(state, "state");
    }
}
