package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The Windows side under Wine, in the order of a user: install without a question, run the tests on the runtime that was
 * installed, open the window, repair a practice machine, remove everything. Needs {@code mvn -Pinstaller package} before.
 */
@Tag("wine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WineLaneTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PICTURES = TARGET.resolve("ci");
    private static final long IMAGE_SIZE = 8L << 20;
    private static final List<Class<?>> CLASSES =
            List.of(NativeCallsTest.class, RepairToolsTest.class, ReplayedRepairTest.class, RecipeCallsTest.class,
                    ToolTroubleTest.class, ReplayedPreparationTest.class);

    private static final List<String> PROGRAMS = List.of("wine", "Xvfb", "xdotool", "import", "x86_64-w64-mingw32-gcc", "sgdisk",
            "hivexml");
    private static final String WINDOW = "C:\\Program Files\\BootMend\\BootMend.exe";

    private static WineMachine wine;

    @BeforeAll
    static void installWithoutAQuestion() throws Exception {
        Optional<Path> installer = installer();
        assumeTrue(installer.isPresent(), "there is no installer in target: mvn -Pinstaller package");
        List<String> missing = PROGRAMS.stream().filter(name -> !hasProgram(name)).toList();
        assumeTrue(missing.isEmpty(), () -> "missing: " + missing);
        Files.createDirectories(PICTURES);
        wine = WineMachine.create();
        wine.mapDevice('k', image());
        var result = wine.run(Duration.ofMinutes(6), "wine", installer.get().toString(), "/S");
        assertEquals(0, result.exitCode(), result.output());
    }

    private static Optional<Path> installer() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("BootMend-.*-setup\\.exe")).findFirst();
        }
    }

    private static boolean hasProgram(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder ->
                Files.isExecutable(Path.of(folder, name)));
    }

    private static Path image() throws Exception {
        Path image = TARGET.resolve("wine-disk.img");
        Files.deleteIfExists(image);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE_SIZE);
        }
        assertEquals(0, new ProcessBuilder("sgdisk", "-n", "1:2048:4095", "-t", "1:ef00", image.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor());
        return image;
    }

    @AfterAll
    static void close() throws Exception {
        if (wine != null) {
            wine.close();
        }
    }

    private static Path program() {
        return wine.c().resolve("Program Files/BootMend");
    }

    @Test
    @Order(1)
    void allPartsAreInstalled() {
        for (String part : List.of("BootMend.exe", "BootMend-cli.exe", "Uninstall.exe", "LICENSE", "THIRD-PARTY.md",
                "app/bootmend.jar", "app/jvm.opts", "app/classes.jsa", "app/bin/jnidispatch.dll", "app/bin/glass.dll",
                "runtime/bin/server/jvm.dll", "licenses/java-runtime/java.base")) {
            assertTrue(Files.exists(program().resolve(part)), part);
        }
    }

    /** An update removes whole folders first, so that it must never take somebody else's for its own. */
    @Test
    @Order(2)
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws Exception {
        Path mine = wine.c().resolve("Tools/app/mine.txt");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        assertEquals(145, wine.run(Duration.ofMinutes(2), "wine", installer().orElseThrow().toString(), "/S", "/D=C:\\Tools")
                .exitCode());
        assertTrue(Files.exists(mine));
        assertFalse(Files.exists(wine.c().resolve("Tools/BootMend.exe")));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> theTestsForWindowsRunOnTheInstalledRuntime() throws Exception {
        Path stub = TARGET.resolve("stub.exe");
        assertEquals(0, new ProcessBuilder("x86_64-w64-mingw32-gcc", "-municode", "-O2", "-s", "-Wall", "-Werror", "-o",
                stub.toString(), "src/test/native/stub.c").inheritIO().start().waitFor());
        String app = "C:\\Program Files\\BootMend\\app\\";
        var command = new ArrayList<String>(List.of("wine", "C:\\Program Files\\BootMend\\runtime\\bin\\java.exe",
                "-Djava.security.properties=" + app + "security.properties", "-Djna.boot.library.path=" + app + "bin",
                "-Djna.nounpack=true", "-Djna.noclasspath=true", "-Djdk.lang.Process.allowAmbiguousCommands=false",
                "-XX:+UnlockDiagnosticVMOptions", "-XX:-PrintWarnings", // of calls that Wine lacks
                "-Dbootmend.image.size=" + IMAGE_SIZE, "-Dbootmend.stub=" + WineMachine.there(stub), "-cp", classPath(),
                WindowsTestRun.class.getName()));
        CLASSES.forEach(each -> command.add(each.getName()));
        Path printed = PICTURES.resolve("windows-tests.txt"); // there even when they do not end
        Process process = wine.start(printed, command.toArray(String[]::new));
        boolean ended = process.waitFor(25, TimeUnit.MINUTES);
        process.destroyForcibly().waitFor();
        String output = Files.readString(printed);
        List<String> lines = output.lines().filter(line -> line.matches("(PASSED|FAILED|SKIPPED|END)\\b.*")).toList();
        assertFalse(lines.isEmpty(), output);
        assertTrue(ended && lines.getLast().equals("END"), () -> "the last of " + lines.size() + ": " + lines.getLast() + "; all: "
                + printed);
        return lines.subList(0, lines.size() - 1).stream().map(line -> DynamicTest.dynamicTest(
                line.substring(line.indexOf(' ') + 1), () -> assertTrue(line.startsWith("PASSED"), output)));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> !each.contains("javafx-")).map(each -> WineMachine.there(Path.of(each)))
                .collect(Collectors.joining(";"));
    }

    @Test
    @Order(3)
    void theCommandLineRepairsAPracticeMachine() throws Exception {
        assertEquals(0, cli("practice", "create", "--scenario", "gen2-imc", "C:\\practice ü").exitCode());
        var broken = cli("diagnose", "--machine", "C:\\practice ü");
        assertTrue(broken.output().contains("0x67") || broken.output().contains("IMC"), broken.output());
        var repaired = cli("apply", "--machine", "C:\\practice ü", "--recipe", "stop-0x67-imc", "--group", "bcd", "--yes");
        assertEquals(0, repaired.exitCode(), repaired.output());
    }

    /** A variable of the user, who need not be an administrator, would otherwise decide what runs as one. */
    @Test
    @Order(4)
    void whatIsSetForJavaInTheEnvironmentDoesNotReachIt() throws Exception {
        for (String variable : List.of("JAVA_TOOL_OPTIONS=-Dset=1", "_JAVA_OPTIONS=-Xnonsense", "_ALT_JAVA_HOME_DIR=C:\\elsewhere")) {
            var result = wine.run(Duration.ofMinutes(2), "env", variable, "wine",
                    "C:\\Program Files\\BootMend\\BootMend-cli.exe", "--version");
            assertEquals(0, result.exitCode(), result.output());
            assertFalse(result.output().contains("Picked up"), result.output());
        }
    }

    @Test
    @Order(4)
    void theSelfCheckSaysWhatWineCannotTell() throws Exception {
        var result = cli("selfcheck");
        assertEquals(1, result.exitCode(), result.output());
        assertTrue(result.output().contains("IOCTL_DISK_GET_DRIVE_LAYOUT_EX failed with error 50"), result.output());
    }

    private static WineMachine.Result cli(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of("wine", "C:\\Program Files\\BootMend\\BootMend-cli.exe"), Stream.of(arguments));
        return wine.run(Duration.ofMinutes(3), command.toArray(String[]::new));
    }

    /** By keyboard alone. Wine has no graphics card, so that JavaFX is told to draw by itself. */
    @Test
    @Order(5)
    void theWizardIsUsedThroughToARepairedMachine() throws Exception {
        Files.writeString(program().resolve("app/extra.opts"), "-Dprism.order=sw\n-Dprism.lcdtext=false\n");
        Path log = TARGET.resolve("wine-window.log");
        Process process = wine.start(log, "wine", WINDOW);
        WineWizard wizard = WineWizard.opened(wine, PICTURES);
        Path machine = wine.c().resolve("ProgramData/BootMend/practice/gen2-imc");
        List<String> before = elements(machine);
        Process second = wine.start(TARGET.resolve("wine-second.log"), "wine", WINDOW);
        assertTrue(second.waitFor(1, TimeUnit.MINUTES), "a second start ends by itself");
        assertEquals(0, second.exitValue());
        assertTrue(process.isAlive(), "and leaves the first window alone");
        assertEquals(32, wine.run(Duration.ofMinutes(2), "wine", installer().orElseThrow().toString(), "/S").exitCode(),
                "no update while it runs");
        wizard.forward("2-disk");
        wizard.forward("3-findings");
        wizard.forward("4-repair");
        wizard.forward("5-preview");
        assertEquals(before, elements(machine), "nothing is written before the consent");
        // backwards over the frame and the buttons to the last box of the page: there is a copy of the disk
        wizard.press("shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "space");
        wizard.await("5-preview-confirmed", wizard::isForwardEnabled);
        wizard.press("Tab", "Tab", "Tab", "Tab", "space"); // over the other buttons to the way forward
        wizard.await("6-apply", screen -> journal(machine).contains("\"event\":\"finished\""));
        wizard.awaitNextPage("6-apply");
        wizard.await("6-apply", wizard::isForwardEnabled);
        wizard.forward("7-result");
        wizard.press("Return");
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the way forward of the last page closes the window");
        assertEquals(0, process.exitValue(), Files.readString(log, StandardCharsets.ISO_8859_1));
        assertTrue(journal(machine).contains("\"status\":\"VERIFIED\""), journal(machine));
        List<String> gone = new ArrayList<>(before);
        elements(machine).forEach(gone::remove);
        assertEquals(List.of("21000138", "22000137"), gone, "imcdevice and imchivename, and nothing else");
        assertTrue(wine.named("openjfx").isEmpty(), "nothing is unpacked at start");
        assertEquals(List.of(), wine.named("defect-"), "no defect was met");
    }

    /** The names of all keys of the store as hivex reads them; elements are keys. */
    private static List<String> elements(Path machine) throws Exception {
        var tree = wine.run(Duration.ofMinutes(1), "hivexml", machine.resolve("disk1/volume2/EFI/Microsoft/Boot/BCD").toString());
        assertEquals(0, tree.exitCode(), tree.output());
        return Pattern.compile("<node name=\"([^\"]*)\"").matcher(tree.output()).results().map(match -> match.group(1)).toList();
    }

    private static String journal(Path machine) {
        try (Stream<Path> files = Files.walk(machine.resolve("bootmend/runs"))) {
            Optional<Path> journal = files.filter(file -> file.endsWith("journal.jsonl")).findFirst();
            return journal.isEmpty() ? "" : Files.readString(journal.get());
        } catch (IOException | UncheckedIOException notThereYet) {
            return "";
        }
    }

    /** Until the window is there; the figures do not judge. */
    @Test
    @Order(6)
    void aStartIsTimedWithAndWithoutTheArchiveOfClasses() throws Exception {
        Path archive = program().resolve("app/classes.jsa");
        Path aside = archive.resolveSibling("classes.aside");
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            with.add(start());
            Files.move(archive, aside);
            without.add(start());
            Files.move(aside, archive);
        }
        with.sort(null);
        without.sort(null);
        Files.writeString(PICTURES.resolve("wine-start.txt"), String.format(Locale.ROOT,
                "window after %d ms with the archive of classes, %d ms without: ratio %.2f (medians of 3)%n", with.get(1),
                without.get(1), (double) with.get(1) / without.get(1)));
    }

    private static long start() throws Exception {
        long begin = System.nanoTime();
        Process process = wine.start(TARGET.resolve("wine-window.log"), "wine", WINDOW);
        wine.run(Duration.ofMinutes(3), "xdotool", "search", "--sync", "--onlyvisible", "--name", "^BootMend$");
        long taken = (System.nanoTime() - begin) / 1_000_000;
        wine.run(Duration.ofMinutes(1), "wine", "taskkill", "/im", "BootMend.exe", "/f");
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return taken;
    }

    @Test
    @Order(7)
    void nothingIsLeftWhenItIsRemoved() throws Exception {
        wine.run(Duration.ofMinutes(2), "wine", "C:\\Program Files\\BootMend\\Uninstall.exe", "/S");
        for (int i = 0; i < 60 && Files.exists(program()); i++) {
            Thread.sleep(500); // the uninstaller goes on as a copy of itself
        }
        wine.run(Duration.ofMinutes(1), "wineserver", "-w");
        assertEquals(List.of(), wine.named("bootmend").stream()
                .filter(path -> !path.toString().contains("/Temp/") && !path.toString().contains("practice ü")).toList());
        String registry = Files.readString(wine.c().resolveSibling("system.reg"), StandardCharsets.ISO_8859_1);
        assertFalse(registry.contains("Uninstall\\\\BootMend"));
    }
}
