package dev.bootmend.cli;

import java.nio.file.Path;

/** The machine that the user wants to work on. */
public sealed interface MachineChoice {

    /** The machine that BootMend was started on. */
    record AtHand() implements MachineChoice {
    }

    /** The practice machine in a folder. */
    record Practice(Path folder) implements MachineChoice {
    }

    /** The disk in an image file, attached to the machine that BootMend was started on. */
    record Image(Path file) implements MachineChoice {
    }
}
