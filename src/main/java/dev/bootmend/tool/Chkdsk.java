package dev.bootmend.tool;

import dev.bootmend.model.DriveLetter;

/**
 * Calls of chkdsk (Microsoft Learn: chkdsk). A repair always dismounts the volume: without {@code /x} chkdsk would ask,
 * and its question is translated.
 */
public final class Chkdsk {

    private Chkdsk() {
    }

    /** Looks for errors and changes nothing. */
    public static Invocation look(DriveLetter volume) {
        return Invocation.of(Tool.CHKDSK, volume.withColon());
    }

    /** Repairs the file system. */
    public static Invocation repair(DriveLetter volume) {
        return Invocation.of(Tool.CHKDSK, volume.withColon(), "/f", "/x");
    }
}
