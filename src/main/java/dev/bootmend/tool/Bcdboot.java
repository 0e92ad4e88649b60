package dev.bootmend.tool;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Generation;
import dev.bootmend.model.LetteredPath;

/**
 * Calls of bcdboot (Microsoft Learn: BCDBoot command-line options). Both the System partition and the firmware are always
 * named: without them bcdboot works on the machine it runs on.
 */
public final class Bcdboot {

    private Bcdboot() {
    }

    /** Copies the boot files of a Windows to a System partition and makes its store. */
    public static Invocation build(LetteredPath windows, DriveLetter system, Generation generation) {
        return Invocation.of(Tool.BCDBOOT, windows.toString(), "/s", system.withColon(), "/f",
                generation == Generation.GEN1 ? "BIOS" : "UEFI");
    }
}
