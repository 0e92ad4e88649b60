package dev.bootmend.disk;

import java.util.HexFormat;

/** The serial number in a boot sector: 64 bits on NTFS, 32 on FAT and exFAT. */
public record VolumeSerial(long value) {

    /** Sixteen upper-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().toHexDigits(value);
    }
}
