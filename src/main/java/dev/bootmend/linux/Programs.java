package dev.bootmend.linux;

import dev.bootmend.process.ProgramResult;
import java.io.IOException;
import java.util.List;

/** Port to the programs of this machine that are needed to get at disks. */
interface Programs {

    boolean has(String name);

    /**
     * Runs a program to its end, whatever exit code it has.
     *
     * @throws MissingProgramException when it is not installed
     * @throws IOException when its end could not be seen
     */
    ProgramResult run(String name, List<String> arguments) throws IOException;

    /**
     * Runs a program that must succeed; what it printed.
     *
     * @throws IOException also when its exit code is not 0, with what it said
     */
    default String output(String name, String... arguments) throws IOException {
        ProgramResult result = run(name, List.of(arguments));
        if (result.exitCode() != 0) {
            throw new IOException(name + " " + String.join(" ", arguments) + " ended with exit code "
                    + result.exitCode() + ": " + (result.errors() + " " + result.output()).strip());
        }
        return result.output().strip();
    }
}
