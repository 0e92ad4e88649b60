package dev.bootmend.linux;

import java.io.IOException;

/** A program that is needed is not installed. */
final class MissingProgramException extends IOException {

    private static final long serialVersionUID = 1L;

    MissingProgramException(String program, String where) {
        super("The program " + program + " is needed and is not installed (" + where + ").");
    }
}
