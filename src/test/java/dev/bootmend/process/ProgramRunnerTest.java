package dev.bootmend.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs are started as data and followed to their end. The programs are small Java sources, so that any system will do. */
@Timeout(120)
class ProgramRunnerTest {

    private static final String LEAVES_A_PROGRAM = """
            if (args.length == 1) Thread.sleep(600000);
            String program = java.nio.file.Path.of(args[0], "bin", "java").toString();
            Process left = new ProcessBuilder(program, args[1], "stay").inheritIO().start();
            System.out.println(left.pid());
            System.out.println("done");
            System.exit(5);
            """;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        ProgramResult result = run(Map.of(), "for (String each : args) System.out.println(each.length() + \":\" + each);",
                "two words", "", "tail\\", "$HOME;|&%PATH%", "{guid}");
        assertEquals(List.of("9:two words", "0:", "5:tail\\", "14:$HOME;|&%PATH%", "6:{guid}"), lines);
        assertEquals(0, result.exitCode());
    }

    @Test
    void theEnvironmentIsTheGivenOneAlone() throws Exception {
        run(Map.of("ONLY", "this"), "System.out.println(System.getenv(\"ONLY\") + System.getenv(\"HOME\"));");
        assertEquals(List.of("thisnull"), lines);
    }

    @Test
    void aQuestionMeetsTheEndOfTheInput() throws Exception {
        run(Map.of(), "System.out.println(System.in.read());");
        assertEquals(List.of("-1"), lines);
    }

    @Test
    void theExitCodeAndBothStreamsAreReported() throws Exception {
        ProgramResult result = run(Map.of(), "System.out.println(1); System.out.flush(); System.err.println(2); System.exit(3);");
        assertEquals(3, result.exitCode());
        assertEquals(List.of("1", "2"), lines);
    }

    @Test
    void errorsCanBeKeptApart() throws Exception {
        ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, ProgramCall.Errors.APART, Optional.empty(),
                "System.out.println(1); System.err.println(2);");
        ProgramResult result = new ProgramRunner().run(call, lines::add);
        assertEquals("1", result.output().strip());
        assertEquals("2", result.errors().strip());
    }

    @Test
    void outputIsDecodedAsTold() throws Exception {
        ProgramCall call = call(Map.of(), Charset.forName("IBM850"), ProgramCall.Errors.IN_OUTPUT, Optional.empty(),
                "System.out.write(new byte[] {'f', (byte) 0x81, 'r', '\\n'}); System.out.flush();");
        new ProgramRunner().run(call, lines::add);
        assertEquals(List.of("für"), lines);
    }

    @Test
    void aProgramThatIsNotThereIsUnavailable() {
        var call = new ProgramCall(folder.resolve("none.exe"), List.of(), folder, Map.of(), StandardCharsets.UTF_8,
                ProgramCall.Errors.IN_OUTPUT, Optional.empty());
        var refused = assertThrows(ToolUnavailableException.class, () -> new ProgramRunner().run(call, lines::add));
        assertTrue(refused.getMessage().contains("none.exe is not there"), refused.getMessage());
    }

    @Test
    void aFileThatIsNoProgramIsUnavailable() throws Exception {
        Path text = Files.writeString(folder.resolve("text.txt"), "no program");
        var call = new ProgramCall(text, List.of(), folder, Map.of(), StandardCharsets.UTF_8,
                ProgramCall.Errors.IN_OUTPUT, Optional.empty());
        assertThrows(ToolUnavailableException.class, () -> new ProgramRunner().run(call, lines::add));
    }

    @Test
    void aRelativeProgramIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ProgramCall(Path.of("reg.exe"), List.of(), folder, Map.of(),
                StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT, Optional.empty()));
    }

    @Test
    void aProgramBeyondItsLimitIsEnded() throws Exception {
        ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT,
                Optional.of(Duration.ofSeconds(8)), "System.out.println(ProcessHandle.current().pid()); Thread.sleep(600000);");
        var late = assertThrows(ProgramTimeoutException.class, () -> new ProgramRunner().run(call, lines::add));
        assertTrue(late.getMessage().contains("within 8 seconds"), late.getMessage());
        assertGone();
    }

    @Test
    void aProgramEndsWithTheThreadThatWaitsForIt() throws Exception {
        ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT, Optional.empty(),
                "System.out.println(ProcessHandle.current().pid()); Thread.sleep(600000);");
        assertThrows(InterruptedException.class, () -> new ProgramRunner().run(call, line -> {
            lines.add(line);
            Thread.currentThread().interrupt();
        }));
        assertGone();
    }

    @Test
    void aListenerThatFailsEndsTheProgram() throws Exception {
        ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT, Optional.empty(),
                "System.out.println(ProcessHandle.current().pid()); Thread.sleep(600000);");
        assertThrows(IllegalStateException.class, () -> new ProgramRunner().run(call, line -> {
            lines.add(line);
            throw new IllegalStateException("full");
        }));
        assertGone();
    }

    /** As a program does that starts a service: the pipe of the output is then held by somebody else. */
    @Test
    void aProgramLeftBehindIsNotWaitedFor() throws Exception {
        for (ProgramCall.Errors errors : ProgramCall.Errors.values()) {
            lines.clear();
            ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, errors, Optional.empty(), LEAVES_A_PROGRAM,
                    System.getProperty("java.home"), folder.resolve("Small.java").toString());
            ProgramResult result = new ProgramRunner().run(call, lines::add);
            assertEquals(5, result.exitCode());
            assertEquals("done", lines.get(1), lines.toString());
            String said = errors == ProgramCall.Errors.APART ? result.errors() : result.output();
            assertTrue(said.contains("keeps its output open"), said);
            ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow().destroyForcibly();
        }
    }

    @Test
    void aProgramThatPrintsWithoutEndIsEndedAtItsLimit() throws Exception {
        ProgramCall call = call(Map.of(), StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT,
                Optional.of(Duration.ofSeconds(8)), "System.out.println(ProcessHandle.current().pid());"
                + " while (true) System.out.println(\"and on\");");
        assertThrows(ProgramTimeoutException.class, () -> new ProgramRunner().run(call, line -> {
            if (lines.isEmpty()) {
                lines.add(line);
            }
        }));
        assertGone();
    }

    private void assertGone() {
        long pid = Long.parseLong(lines.getFirst());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false), "the program still runs");
    }

    private ProgramResult run(Map<String, String> environment, String body, String... arguments) throws Exception {
        return new ProgramRunner().run(call(environment, StandardCharsets.UTF_8, ProgramCall.Errors.IN_OUTPUT,
                Optional.empty(), body, arguments), lines::add);
    }

    private ProgramCall call(Map<String, String> environment, Charset charset, ProgramCall.Errors errors,
            Optional<Duration> limit, String body, String... arguments) throws IOException {
        Path source = Files.writeString(folder.resolve("Small.java"),
                "class Small { public static void main(String[] args) throws Exception { " + body + " } }");
        var all = new ArrayList<String>(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", source.toString()));
        all.addAll(List.of(arguments));
        String java = System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java";
        return new ProgramCall(Path.of(System.getProperty("java.home"), "bin", java), all, folder, environment, charset,
                errors, limit);
    }
}
