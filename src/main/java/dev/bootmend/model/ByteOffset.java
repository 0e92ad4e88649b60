package dev.bootmend.model;

/** A position in bytes, counted from the start of a disk. */
public record ByteOffset(long bytes) implements Comparable<ByteOffset> {

    public ByteOffset {
        if (bytes < 0) {
            throw new IllegalArgumentException("offset " + bytes + " is negative");
        }
    }

    @Override
    public int compareTo(ByteOffset other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return Long.toString(bytes);
    }
}
