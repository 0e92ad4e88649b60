package dev.bootmend.model;

/** The number of a partition on its disk, as diskpart counts it, from 1. */
public record PartitionNumber(int value) implements Comparable<PartitionNumber> {

    public PartitionNumber {
        if (value < 1) {
            throw new IllegalArgumentException("partition number " + value + " is below 1");
        }
    }

    @Override
    public int compareTo(PartitionNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
