package dev.bootmend.windows;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Wine of its own in a temporary folder, with a screen of its own; both end with it. */
final class WineMachine implements AutoCloseable {

    private final Path folder;
    private final Process screen;
    private final String display;

    /** How a program ended and what it printed. */
    record Result(int exitCode, String output) {
    }

    private WineMachine(Path folder, Process screen, String display) {
        this.folder = folder;
        this.screen = screen;
        this.display = display;
    }

    /** Makes the prefix; takes half a minute. */
    static WineMachine create() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bootmend-wine");
        Path number = folder.resolve("display");
        Process screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                .redirectOutput(number.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        for (int i = 0; i < 100 && Files.readString(number).isBlank(); i++) {
            Thread.sleep(100);
        }
        var machine = new WineMachine(folder, screen, ":" + Files.readString(number).strip());
        machine.run(Duration.ofMinutes(3), "wine", "wineboot", "-i");
        return machine;
    }

    /** The folder that is C: there. */
    Path c() {
        return folder.resolve("prefix/drive_c");
    }

    /** A file of this system as a program there names it. */
    static String there(Path file) {
        return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
    }

    /** Makes a letter stand for a device, a disk image, after the next start of the server. */
    void mapDevice(char letter, Path image) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("prefix/dosdevices/" + letter + "::"), image);
        run(Duration.ofMinutes(1), "wineserver", "-k");
    }

    /** Runs a program to its end; one that takes longer is ended. */
    Result run(Duration limit, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "log", ".txt");
        Process process = start(log, command);
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException(List.of(command) + " did not end: " + Files.readString(log, StandardCharsets.ISO_8859_1));
        }
        return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    Process start(Path log, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().putAll(Map.of("WINEPREFIX", folder.resolve("prefix").toString(), "WINEARCH", "win64",
                "WINEDEBUG", "-all", "DISPLAY", display, "LC_ALL", "C.UTF-8",
                // no entries in the menus of this system, no offers to download parts
                "WINEDLLOVERRIDES", "winemenubuilder.exe=d;mscoree,mshtml="));
        return builder.start();
    }

    /** A picture of the screen, and how many colours it has. */
    int photograph(Path picture) throws IOException, InterruptedException {
        run(Duration.ofMinutes(1), "import", "-window", "root", picture.toString());
        return Integer.parseInt(run(Duration.ofMinutes(1), "identify", "-format", "%k", picture.toString()).output().strip());
    }

    /** Every file and folder on C: whose name holds the text, but those of Windows itself. */
    List<Path> named(String text) throws IOException {
        try (Stream<Path> all = Files.walk(c())) {
            return all.filter(path -> path.getFileName().toString().toLowerCase().contains(text)).toList();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run(Duration.ofMinutes(1), "wineserver", "-k");
        run(Duration.ofMinutes(1), "wineserver", "-w");
        screen.destroy();
        screen.waitFor();
        var entries = new ArrayList<Path>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(entries::add);
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
