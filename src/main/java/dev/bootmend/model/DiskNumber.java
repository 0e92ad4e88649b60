package dev.bootmend.model;

/**
 * The number of a disk on the machine that BootMend runs on, as diskpart and {@code PhysicalDriveN} count it, from 0.
 */
public record DiskNumber(int value) implements Comparable<DiskNumber> {

    public DiskNumber {
        if (value < 0) {
            throw new IllegalArgumentException("disk number " + value + " is negative");
        }
    }

    @Override
    public int compareTo(DiskNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
