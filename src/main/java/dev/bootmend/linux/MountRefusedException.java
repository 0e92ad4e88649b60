package dev.bootmend.linux;

import java.io.IOException;

/** A file system was not mounted; the message is what the program said. */
final class MountRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    MountRefusedException(String program, int exitCode, String output) {
        super(program + " ended with exit code " + exitCode + (output.isEmpty() ? "." : ": " + output));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
