package dev.bootmend.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs for tests. */
final class Shell {

    private Shell() {
    }

    /** How a program ended. */
    record Ended(int code, String output, String errors) {
        String all() {
            return output + errors;
        }
    }

    static boolean has(String program) {
        return Stream.of("/usr/sbin/", "/usr/bin/", "/sbin/", "/bin/").anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }

    /** Runs a program that must succeed. */
    static String run(String... command) {
        Ended ended = tried(command);
        if (ended.code() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with " + ended.code() + ": " + ended.all());
        }
        return ended.output().strip();
    }

    static Ended tried(String... command) {
        try {
            Path output = Files.createTempFile("bootmend", ".out");
            Path errors = Files.createTempFile("bootmend", ".err");
            Process process = new ProcessBuilder(List.of(command)).redirectOutput(output.toFile())
                    .redirectError(errors.toFile()).redirectInput(new java.io.File("/dev/null")).start();
            int code = process.waitFor();
            var ended = new Ended(code, Files.readString(output, StandardCharsets.ISO_8859_1),
                    Files.readString(errors, StandardCharsets.ISO_8859_1));
            Files.delete(output);
            Files.delete(errors);
            return ended;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
