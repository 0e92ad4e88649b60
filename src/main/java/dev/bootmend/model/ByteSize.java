package dev.bootmend.model;

import java.util.Locale;

/** A number of bytes. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    public static final ByteSize ZERO = new ByteSize(0);

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("size " + bytes + " is negative");
        }
    }

    /** So many times 1,048,576 bytes. */
    public static ByteSize ofMebibytes(long count) {
        return new ByteSize(Math.multiplyExact(count, 1L << 20));
    }

    /** So many times 1,073,741,824 bytes. */
    public static ByteSize ofGibibytes(long count) {
        return new ByteSize(Math.multiplyExact(count, 1L << 30));
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The size as Disk Management prints it: powers of 1024 with the names KB, MB, GB. */
    @Override
    public String toString() {
        int unit = 0;
        double amount = bytes;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        boolean whole = amount >= 100 || amount == Math.rint(amount);
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }
}
