package dev.bootmend.hive;

/**
 * A position in a hive file, in bytes from the start of the file (not of the hive-bins data).
 */
public record HiveOffset(long bytes) implements Comparable<HiveOffset> {

    public HiveOffset {
        if (bytes < 0) {
            throw new IllegalArgumentException("offset " + bytes + " is negative");
        }
    }

    /** The file position of an offset as cells store it, counted from the hive-bins data and unsigned. */
    static HiveOffset ofCell(int offset) {
        return new HiveOffset(HiveBytes.FILE_START + Integer.toUnsignedLong(offset));
    }

    @Override
    public int compareTo(HiveOffset other) {
        return Long.compare(bytes, other.bytes);
    }

    /** Hexadecimal with the prefix {@code 0x}. */
    @Override
    public String toString() {
        return "0x" + Long.toHexString(bytes);
    }
}
