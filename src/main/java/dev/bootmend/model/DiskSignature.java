package dev.bootmend.model;

import java.util.Locale;

/** The 32-bit signature of an MBR disk (offset 0x1B8 of sector 0). */
public record DiskSignature(int value) {

    /** Eight upper-case hexadecimal digits, as {@code diskpart uniqueid disk} prints them. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08X", value);
    }
}
