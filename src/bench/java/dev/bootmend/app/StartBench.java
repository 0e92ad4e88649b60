package dev.bootmend.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times the start of the wizard to its first usable page against an empty JavaFX window: the same JVM, the same flags, in
 * turn, in the same run; drawn in memory where there is no display. Arguments: the number of rounds (7), then JVM options for both. With the option {@code cds} each
 * gets a class-data archive of its own, as the installed program has one.
 */
public final class StartBench {

    static final String MACHINE = "machine";

    private final List<String> options = new ArrayList<>();
    private final Path home;
    private final boolean archives;

    private StartBench(List<String> options, Path home) {
        this.archives = options.contains("cds");
        this.home = home;
        options.stream().filter(option -> !option.equals("cds")).forEach(this.options::add);
        if (System.getenv("DISPLAY") == null) {
            this.options.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        }
    }

    /** Prints the medians and their ratio. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        int rounds = given.isEmpty() ? 7 : Integer.parseInt(given.removeFirst());
        Path home = Files.createTempDirectory("bootmend-start");
        PracticeWiring.create(LocalWorkplaces.FIRST_SCENARIO, home.resolve(MACHINE));
        new StartBench(given, home).run(rounds);
    }

    private void run(int rounds) throws IOException, InterruptedException {
        start(EmptyStart.class);
        start(WizardStart.class);
        List<long[]> empty = new ArrayList<>();
        List<long[]> wizard = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            empty.add(start(EmptyStart.class));
            wizard.add(start(WizardStart.class));
        }
        System.out.printf(Locale.ROOT, "empty window  %d ms, %d MB resident (median of %d)%n",
                median(empty, 0), median(empty, 1) / 1024, rounds);
        System.out.printf(Locale.ROOT, "wizard        %d ms, %d MB resident (median of %d)%n",
                median(wizard, 0), median(wizard, 1) / 1024, rounds);
        System.out.printf(Locale.ROOT, "ratio         %.2f (budget 1.25)%n",
                (double) median(wizard, 0) / median(empty, 0));
    }

    private long[] start(Class<?> program) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        if (archives) {
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + home.resolve(program.getSimpleName() + ".jsa"));
        }
        command.addAll(List.of("-Dbootmend.home=" + home, "-cp", System.getProperty("java.class.path"),
                StartedProgram.class.getName(), program.getSimpleName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String line = output.lines().filter(each -> each.startsWith("started ")).findFirst()
                .orElseThrow(() -> new IOException(program.getSimpleName() + " did not start: " + output));
        String[] words = line.split(" ");
        return new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
    }

    private static long median(List<long[]> figures, int column) {
        return figures.stream().mapToLong(each -> each[column]).sorted().toArray()[figures.size() / 2];
    }
}
