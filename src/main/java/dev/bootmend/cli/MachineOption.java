package dev.bootmend.cli;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --machine FOLDER} or {@code --image FILE}. */
final class MachineOption {

    @ArgGroup(exclusive = true)
    private Named named;

    /** One of the two. */
    private static final class Named {

        @Option(names = "--machine", paramLabel = "FOLDER", description = "A practice machine in that folder. Without it: "
                + "the machine BootMend runs on. On Linux as root these are the attached disks; where none with a file system of "
                + "Windows is attached, or without root, a practice machine.")
        private Path folder;

        @Option(names = "--image", paramLabel = "FILE", description = "The disk in an image file (raw, VHD, qcow2, VHDX), on "
                + "Linux as root. It is attached read-only, and writable only while a run is under way.")
        private Path image;
    }

    MachineChoice choice() {
        if (named == null) {
            return new MachineChoice.AtHand();
        }
        return named.image != null ? new MachineChoice.Image(named.image) : new MachineChoice.Practice(named.folder);
    }
}
