package dev.bootmend.hive;

/**
 * The format version of a hive. Boot stores and user hives are mostly 1.3, SYSTEM and SOFTWARE 1.5 (measured).
 */
public record HiveVersion(int major, int minor) {

    public static final HiveVersion V1_3 = new HiveVersion(1, 3);
    public static final HiveVersion V1_5 = new HiveVersion(1, 5);

    /** Versions 1.3 to 1.6; older ones (NT 3.x) have another cell format (regf specification, msuhanov). */
    public boolean isSupported() {
        return major == 1 && minor >= 3 && minor <= 6;
    }

    /** Whether values above 16344 bytes are kept in segments instead of one long cell. */
    public boolean hasBigData() {
        return minor > 3;
    }

    /** Whether new subkeys lists carry name hashes ({@code lh}) instead of name hints ({@code lf}). */
    public boolean hasHashLeaves() {
        return minor >= 5;
    }

    @Override
    public String toString() {
        return Integer.toUnsignedString(major) + "." + Integer.toUnsignedString(minor);
    }
}
