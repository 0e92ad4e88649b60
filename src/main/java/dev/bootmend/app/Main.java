package dev.bootmend.app;

import dev.bootmend.cli.CommandLineProgram;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;

/** The program itself, on a Java that is new enough: the wizard, or one command of the command line. */
public final class Main {

    private Main() {
    }

    /** Held, because a logger that nobody holds forgets its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    /** Runs the command line, or the wizard when it is empty; the process ends with its exit code. */
    public static void main(String[] arguments) {
        JAVAFX.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(CommandLineProgram.run(new Wiring(home()), out, err, arguments));
    }

    /** The folder for what BootMend keeps for itself, from the property {@code bootmend.home} or below the user's home. */
    static Path home() {
        return Optional.ofNullable(System.getProperty("bootmend.home")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".bootmend"));
    }
}
