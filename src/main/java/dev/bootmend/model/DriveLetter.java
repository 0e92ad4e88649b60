package dev.bootmend.model;

/**
 * A drive letter of the machine that BootMend runs on, {@code A} to {@code Z}. It says nothing about the disk behind
 * it.
 */
public record DriveLetter(char value) implements Comparable<DriveLetter> {

    public DriveLetter {
        value = Character.toUpperCase(value);
        if (value < 'A' || value > 'Z') {
            throw new IllegalArgumentException("not a drive letter: " + value);
        }
    }

    /** The letter with a colon, such as {@code S:}. */
    public String withColon() {
        return value + ":";
    }

    @Override
    public int compareTo(DriveLetter other) {
        return Character.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Character.toString(value);
    }
}
