package dev.bootmend.app;

import dev.bootmend.cli.CommandLineProgram;
import dev.bootmend.cli.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Types a command line and reads what the program answers. */
public final class Terminal {

    private Terminal() {
    }

    /** What a command came to. */
    public record Answer(int code, String out, String err) {
    }

    public static Answer type(Path home, String... arguments) {
        return type(surroundings(home), arguments);
    }

    public static Answer type(Surroundings surroundings, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineProgram.run(surroundings, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** The program as it is shipped. */
    public static Surroundings surroundings(Path home) {
        return new Wiring(home);
    }
}
