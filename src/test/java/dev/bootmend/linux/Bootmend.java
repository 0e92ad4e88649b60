package dev.bootmend.linux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, with a folder of the test as its home. */
record Bootmend(Path home) {

    /** Runs one command line. */
    Shell.Ended run(String... arguments) {
        return start("dev.bootmend.app.Main", arguments);
    }

    /** Runs a class of the tests with the same surroundings. */
    Shell.Ended start(String main, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dbootmend.home=" + home, "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main));
        command.addAll(List.of(arguments));
        return Shell.tried(command.toArray(String[]::new));
    }

    /** Runs one command line that must end with exit code 0; what it printed. */
    String done(String... arguments) {
        Shell.Ended ended = run(arguments);
        if (ended.code() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + ended.code() + ":\n" + ended.all());
        }
        return ended.output();
    }
}
