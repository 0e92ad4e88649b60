package dev.bootmend.tool;

import java.util.List;

/**
 * One call of a tool, as data: never a command line for a shell.
 *
 * @param arguments without the program; for a script, {@code /s} and {@link #SCRIPT}
 * @param script the lines of the diskpart script, empty for every other call
 */
public record Invocation(Tool tool, List<String> arguments, List<String> script) {

    /** Stands in the arguments for the file that the runner writes the script to. */
    public static final String SCRIPT = "<script>";

    public Invocation {
        arguments = List.copyOf(arguments);
        script = List.copyOf(script);
        for (String argument : arguments) {
            if (argument.chars().anyMatch(c -> c == '"' || c == '\r' || c == '\n' || c == 0)) {
                throw new IllegalArgumentException("an argument holds a quote or a line end: " + argument);
            }
        }
    }

    /** A call without a script. */
    public static Invocation of(Tool tool, String... arguments) {
        return new Invocation(tool, List.of(arguments), List.of());
    }

    /** The call as a person would type it; for display and export only. */
    @Override
    public String toString() {
        var line = new StringBuilder(tool.program());
        for (String argument : arguments) {
            line.append(' ').append(argument.isEmpty() || argument.contains(" ") ? '"' + argument + '"' : argument);
        }
        return line.toString();
    }
}
