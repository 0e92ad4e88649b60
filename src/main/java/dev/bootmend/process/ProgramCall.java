package dev.bootmend.process;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One start of a program: never a line for a shell.
 *
 * @param program absolute, so that no search path decides what runs
 * @param arguments without the program
 * @param folder the working folder
 * @param environment all that the program gets; nothing is inherited
 * @param charset of what it prints
 * @param errors where its second stream goes
 * @param limit after which it is ended; empty for a program that may take as long as it needs
 */
public record ProgramCall(Path program, List<String> arguments, Path folder, Map<String, String> environment,
        Charset charset, Errors errors, Optional<Duration> limit) {

    /** What happens to the stream for errors. */
    public enum Errors {
        /** It is read as part of the output, in the order of printing. */
        IN_OUTPUT,
        /** It is kept apart; for programs whose output is parsed. */
        APART
    }

    public ProgramCall {
        if (!program.isAbsolute()) {
            throw new IllegalArgumentException("not an absolute path of a program: " + program);
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** The call as it is named in messages. */
    @Override
    public String toString() {
        return program + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments));
    }
}
