package dev.bootmend.hive;

/** A sequence number of a hive or of a log entry: 32 bits, unsigned; it counts the writes to the hive. */
public record SequenceNumber(long value) implements Comparable<SequenceNumber> {

    public SequenceNumber {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("sequence number " + value + " has more than 32 bits");
        }
    }

    static SequenceNumber ofStored(int value) {
        return new SequenceNumber(Integer.toUnsignedLong(value));
    }

    /** The number of the next write; the largest one is followed by 0. */
    public SequenceNumber next() {
        return new SequenceNumber((value + 1) & 0xFFFF_FFFFL);
    }

    int stored() {
        return (int) value;
    }

    SequenceNumber max(SequenceNumber other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
