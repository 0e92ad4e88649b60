package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bootmend.app.Terminal;
import dev.bootmend.flow.PracticeBench;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document promises is what the commands print: every field, every option, every exit code, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandDocumentTest {

    private static final String[] REPAIR = {"--recipe", "stop-0x67-imc", "--group", "registry"};

    private Path folder;
    private String document;
    private final Map<String, Set<String>> printed = new TreeMap<>();
    private Path machine;

    @BeforeAll
    void typeEveryCommand(@TempDir Path shared) throws IOException {
        folder = shared;
        document = Files.readString(Path.of("src/docs/command-line.md"));
        machine = PracticeBench.of("gen2-imc", folder.resolve("m")).folder();
        Path locked = PracticeBench.of("gen2-bitlocker", folder.resolve("l")).folder();
        Path store = machine.resolve("disk1/volume2/EFI/Microsoft/Boot/BCD");
        Path hive = machine.resolve("disk1/volume4/Windows/System32/config/SYSTEM");
        type(0, "practice list", "practice", "list");
        on(machine, 0, "machine", "machine");
        on(locked, 0, "machine", "machine");
        on(machine, 0, "diagnose", "diagnose");
        JsonNode shown = on(machine, 0, "diagnose", "diagnose", "--screen", "stays black");
        assertEquals("serial-console-ems", shown.path("recipes").path(0).path("id").asText());
        assertTrue(shown.path("recipes").path(0).path("asked").asBoolean());
        assertEquals("AGREES", shown.path("screen").path("agreement").asText());
        on(machine, 0, "plan", "plan", REPAIR);
        on(PracticeBench.of("gen1-offline-read-only", folder.resolve("o")).folder(), 0, "prepare", "prepare", "--disk", "1");
        type(0, "bcd list", "bcd", "list", store.toString());
        type(0, "hive info", "hive", "info", hive.toString());
        type(0, "hive get", "hive", "get", hive.toString(), "Select");
        type(0, "hive get", "hive", "get", hive.toString(), "Select", "Default");
        type(0, "guide", "guide", "boot-failure-bcd", "--resource-group", "my-group", "--vm", "web-01");
        type(0, "guide", "guide");
        blocked();
        read(0, "selfcheck", Terminal.type(onWindows(), "selfcheck", "--json"));
        JsonNode run = on(machine, 0, "apply", "apply", with(REPAIR, "--yes"));
        on(machine, 0, "plan", "plan", REPAIR);
        on(machine, 0, "apply", "undo", run.path("run").asText(), "--yes");
        JsonNode nothing = on(machine, 0, "apply", "undo", run.path("run").asText(), "--yes");
        assertEquals("nothing-to-undo", nothing.path("state").asText());
        JsonNode runs = on(machine, 0, "runs", "runs");
        assertEquals("undone", runs.path("runs").path(1).path("status").asText());
    }

    /** A disk that is hibernated must not be written. */
    private void blocked() throws IOException {
        Path hibernated = PracticeBench.of("gen2-imc", folder.resolve("b")).folder();
        Files.writeString(hibernated.resolve("disk1/volume4/hiberfil.sys"), "hibr and more");
        JsonNode plan = on(hibernated, 3, "plan", "plan", REPAIR);
        assertEquals("blocked", plan.path("state").asText());
    }

    /** The program on a system that can be asked. */
    private Surroundings onWindows() {
        Surroundings real = Terminal.surroundings(folder.resolve("home"));
        var answer = new CheckResult(CheckResult.Verdict.LOOK, "layout", "2 disks");
        return (Surroundings) Proxy.newProxyInstance(CommandDocumentTest.class.getClassLoader(), new Class<?>[] {Surroundings.class},
                (proxy, method, arguments) -> method.getName().equals("selfCheck") ? Optional.of(List.of(answer))
                        : method.invoke(real, arguments));
    }

    private JsonNode on(Path folder, int code, String section, String command, String... more) throws IOException {
        return type(code, section, with(with(new String[] {command, "--machine", folder.toString()}), more));
    }

    private static String[] with(String[] first, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(first), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private JsonNode type(int code, String section, String... arguments) throws IOException {
        return read(code, section, Terminal.type(folder.resolve("home"), with(arguments, "--json")));
    }

    private JsonNode read(int code, String section, Terminal.Answer answer) throws IOException {
        assertEquals(code, answer.code(), answer.err());
        JsonNode tree = JsonMapper.builder().build().readTree(answer.out());
        assertEquals(1, tree.path("format").intValue(), section);
        fields(tree, "", printed.computeIfAbsent(section, key -> new TreeSet<>()));
        return tree;
    }

    /** The values of {@code options} are named by recipes, not by the command line. */
    private static void fields(JsonNode tree, String path, Set<String> found) {
        if (tree.isArray()) {
            tree.forEach(entry -> fields(entry, path + "[]", found));
        } else if (tree.isObject() && !path.endsWith(".options")) {
            tree.properties().forEach(field -> {
                String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                found.add(name);
                fields(field.getValue(), name, found);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "diagnose", "prepare", "plan", "apply", "runs", "bcd list", "hive info", "hive get",
        "practice list", "guide", "selfcheck"})
    void everyFieldIsDocumentedAndEveryDocumentedFieldIsThere(String command) {
        Set<String> documented = document.substring(document.indexOf("### `" + command + " --json`")).lines().skip(1)
                .takeWhile(line -> !line.startsWith("#")).filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1]).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(printed.get(command));
        if (command.equals("apply")) {
            there.removeAll(Set.of("reasons", "groups"));
        }
        assertEquals(documented, there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "machine", "diagnose", "prepare", "plan", "apply", "runs", "undo", "bcd", "bcd list", "hive",
        "hive info", "hive get", "practice", "practice list", "practice create", "guide", "tour", "selfcheck"})
    void helpIsEverywhereAndItsOptionsAreDocumented(String command) {
        Terminal.Answer answer = Terminal.type(folder.resolve("home"),
                with(command.isEmpty() ? new String[0] : command.split(" "), "--help"));
        assertEquals(0, answer.code());
        assertEquals("", answer.err());
        assertTrue(answer.out().startsWith("Usage: bootmend " + command), answer.out());
        var options = Pattern.compile("--[a-z-]+").matcher(answer.out());
        options.results().map(match -> match.group())
                .forEach(option -> assertTrue(document.contains("`" + option) || document.contains(" " + option + " "), option));
        assertTrue(command.isEmpty() || !command.contains(" ") || document.contains("bootmend " + command), command);
    }

    @Test
    void theExitCodesAreDocumented() {
        Set<String> codes = document.lines().filter(line -> line.matches("\\| \\d \\|.*"))
                .map(line -> line.substring(2, 3)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(List.of(ExitCode.values()).stream().map(code -> Integer.toString(code.number()))
                .collect(Collectors.toCollection(TreeSet::new)), codes);
    }

    @Test
    void theFilesOfARunAreWhereTheDocumentSays() throws IOException {
        Path run;
        try (var runs = Files.list(machine.resolve("bootmend/runs"))) {
            run = runs.sorted().findFirst().orElseThrow();
        }
        for (String name : List.of("journal.jsonl", "report.html", "report.json", "report.txt")) {
            assertTrue(Files.isRegularFile(run.resolve(name)) && document.contains(name), name);
        }
        Path second = machine.resolve("disk1/volume2/BootMend").resolve(run.getFileName());
        assertTrue(Files.isRegularFile(second.resolve("manifest.sha256")));
        assertTrue(Files.isRegularFile(second.resolve("files/EFI/Microsoft/Boot/BCD")));
    }
}
