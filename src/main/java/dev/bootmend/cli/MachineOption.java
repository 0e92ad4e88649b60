package dev.bootmend.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --machine FOLDER}. */
final class MachineOption {

    @Option(names = "--machine", paramLabel = "FOLDER",
            description = "A practice machine in that folder. Without it: the machine BootMend runs on.")
    private Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
