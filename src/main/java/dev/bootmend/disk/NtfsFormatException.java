package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import java.io.IOException;

/** Bytes of an NTFS volume are not what the format demands. The message names structure, place, expected and found. */
public final class NtfsFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    NtfsFormatException(String structure, ByteOffset place, String expected, String found) {
        super(structure + " at byte " + place + " of the volume: expected " + expected + ", found " + found);
    }
}
