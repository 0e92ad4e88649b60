package dev.bootmend.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times the start of the wizard to its first usable page against an empty JavaFX window: the same JVM, the same flags, in
 * turn, in the same run; drawn in memory where there is no display. First as it is, then each with an archive of its own
 * classes, as {@code ./run} and the installed program have one. Arguments: the number of rounds (5), then JVM options for
 * both.
 */
public final class StartBench {

    static final String MACHINE = "machine";

    private static final int FIRST_WITH_AOT_CACHE = 25; // JEP 514

    private final List<String> options;
    private final Path home;
    private final String classPath;

    private StartBench(List<String> options, Path home) throws IOException {
        this.options = new ArrayList<>(options);
        this.home = home;
        this.classPath = jars();
        if (System.getenv("DISPLAY") == null) {
            this.options.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        }
    }

    /** Prints the medians and their ratio, without and with archives. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = new ArrayList<>(Arrays.asList(arguments));
        int rounds = given.isEmpty() ? 5 : Integer.parseInt(given.removeFirst());
        Path home = Files.createTempDirectory("bootmend-start");
        PracticeWiring.create(LocalWorkplaces.FIRST_SCENARIO, home.resolve(MACHINE));
        var bench = new StartBench(given, home);
        bench.compare("without archive", List.of(), List.of(), rounds);
        bench.compare("with archive", bench.archived(EmptyStart.class), bench.archived(WizardStart.class), rounds);
    }

    private void compare(String title, List<String> emptyOptions, List<String> wizardOptions, int rounds)
            throws IOException, InterruptedException {
        List<long[]> empty = new ArrayList<>();
        List<long[]> wizard = new ArrayList<>();
        start(EmptyStart.class, emptyOptions);
        start(WizardStart.class, wizardOptions);
        for (int round = 0; round < rounds; round++) {
            empty.add(start(EmptyStart.class, emptyOptions));
            wizard.add(start(WizardStart.class, wizardOptions));
        }
        System.out.printf(Locale.ROOT, "%s: empty window %d ms, %d MB; wizard %d ms, %d MB; ratio %.2f (budget 1.25; "
                + "medians of %d)%n", title, median(empty, 0), median(empty, 1) / 1024, median(wizard, 0),
                median(wizard, 1) / 1024, (double) median(wizard, 0) / median(empty, 0), rounds);
    }

    /** Makes the archive in one start, and gives the options that use it. */
    private List<String> archived(Class<?> program) throws IOException, InterruptedException {
        Path archive = home.resolve(program.getSimpleName() + ".archive");
        boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        start(program, List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive));
        if (!Files.exists(archive)) {
            throw new IOException("no archive was made for " + program.getSimpleName());
        }
        return List.of((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    }

    private long[] start(Class<?> program, List<String> more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(more);
        command.addAll(List.of("-Dbootmend.home=" + home, "-cp", classPath, StartedProgram.class.getName(),
                program.getSimpleName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        String line = output.lines().filter(each -> each.startsWith("started ")).findFirst()
                .orElseThrow(() -> new IOException(program.getSimpleName() + " did not start: " + output));
        String[] words = line.split(" ");
        return new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])};
    }

    /** The class path with each folder packed: an archive is made of jars only. */
    private String jars() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            parts.add(Files.isDirectory(path) ? pack(path, home.resolve("part" + parts.size() + ".jar")) : part);
        }
        return String.join(File.pathSeparator, parts);
    }

    private static String pack(Path folder, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).collect(Collectors.toList());
        }
        try (OutputStream file = Files.newOutputStream(jar); var packed = new JarOutputStream(file)) {
            for (Path each : files) {
                packed.putNextEntry(new JarEntry(folder.relativize(each).toString()));
                Files.copy(each, packed);
                packed.closeEntry();
            }
        }
        return jar.toString();
    }

    private static long median(List<long[]> figures, int column) {
        return figures.stream().mapToLong(each -> each[column]).sorted().toArray()[figures.size() / 2];
    }
}
