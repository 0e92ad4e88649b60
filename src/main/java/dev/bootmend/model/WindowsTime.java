package dev.bootmend.model;

import java.time.Instant;

/** A FILETIME: 100-nanosecond ticks since 1601-01-01 UTC. */
public record WindowsTime(long ticks) implements Comparable<WindowsTime> {

    private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;
    private static final long TICKS_PER_SECOND = 10_000_000L;

    /** The time as Windows counts it: in units of 100 nanoseconds since 1601, cut off. */
    public static WindowsTime of(Instant instant) {
        long seconds = Math.addExact(instant.getEpochSecond(), SECONDS_1601_TO_1970);
        return new WindowsTime(Math.addExact(Math.multiplyExact(seconds, TICKS_PER_SECOND), instant.getNano() / 100));
    }

    /** The same moment. */
    public Instant toInstant() {
        long seconds = Math.floorDiv(ticks, TICKS_PER_SECOND) - SECONDS_1601_TO_1970;
        return Instant.ofEpochSecond(seconds, Math.floorMod(ticks, TICKS_PER_SECOND) * 100);
    }

    @Override
    public int compareTo(WindowsTime other) {
        return Long.compareUnsigned(ticks, other.ticks);
    }

    @Override
    public String toString() {
        return toInstant().toString();
    }
}
