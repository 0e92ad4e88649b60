package dev.bootmend.model;

/** The logical sector size of a disk in bytes: a power of two from 512 to 4096. */
public record SectorSize(int bytes) {

    public static final SectorSize B512 = new SectorSize(512);
    public static final SectorSize B4096 = new SectorSize(4096);

    public SectorSize {
        if (bytes < 512 || bytes > 4096 || Integer.bitCount(bytes) != 1) {
            throw new IllegalArgumentException("sector size " + bytes + " is not 512, 1024, 2048 or 4096");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(bytes);
    }
}
