package dev.bootmend.windows;

import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A System32 of programs that record how they were called and answer what the test wants. Each program writes what it
 * got to a file in {@code calls}, waits for the file with the answer, prints it and ends with its exit code. On Windows
 * they are built from {@code src/test/native/stub.c}, elsewhere they are shell scripts that do the same.
 */
final class SpooledTools implements AutoCloseable {

    static final boolean ON_WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private static final String SCRIPT = """
            #!/bin/sh -e
            given=$(/usr/bin/env)
            PATH=/usr/bin:/bin
            calls=$(dirname "$0")/calls
            name=$calls/$$
            {
                echo "program $(basename "$0" .exe)"
                for argument in "$@"; do printf 'argument %s\\n' "$argument"; done
                printf '%s\\n' "$given" | sed 's/^/environment /'
                echo "input $(wc -c)"
            } >"$name.new"
            mv "$name.new" "$name.call"
            while [ ! -f "$name.answer" ]; do sleep 0.02; done
            code=$(head -n 1 "$name.answer")
            [ "$code" != hang ] || exec sleep 1000000
            tail -n +2 "$name.answer"
            rm "$name.answer"
            exit "$code"
            """;

    /**
     * One call as the program saw it.
     *
     * @param process the number of its process
     * @param input how many bytes it could read
     * @param script the lines of the file that diskpart was given
     */
    record Call(long process, String program, List<String> arguments, Map<String, String> environment, String input,
            List<String> script) {
    }

    /** What a program prints and ends with. */
    record Answer(int exitCode, String output) {

        /** The program never ends by itself. */
        static final Answer HANGS = new Answer(Integer.MIN_VALUE, "");
    }

    /** Decides about answers. */
    interface Responder {
        Answer answer(Call call) throws Exception;
    }

    private final Path folder;
    private final Charset charset;
    private final Responder responder;
    private final Thread thread;
    private final List<Call> seen = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;

    private SpooledTools(Path folder, Charset charset, Responder responder) {
        this.folder = folder;
        this.charset = charset;
        this.responder = responder;
        this.thread = new Thread(this::serve, "spooled tools");
    }

    /** Makes the programs in a new folder and answers their calls until it is closed. */
    static SpooledTools in(Path folder, Charset charset, Responder responder) throws IOException {
        Files.createDirectories(folder.resolve("calls"));
        for (Tool tool : Tool.values()) {
            Path program = folder.resolve(tool.program() + ".exe");
            if (ON_WINDOWS) {
                Files.copy(Path.of(System.getProperty("bootmend.stub")), program);
            } else {
                Files.writeString(program, SCRIPT);
                program.toFile().setExecutable(true);
            }
        }
        var tools = new SpooledTools(folder, charset, responder);
        tools.thread.setDaemon(true);
        tools.thread.start();
        return tools;
    }

    Path folder() {
        return folder;
    }

    /** Every call so far, in order. */
    List<Call> seen() {
        return seen;
    }

    /** The call as data. */
    static Invocation invocation(Call call) {
        Tool tool = Tool.valueOf(call.program().toUpperCase(Locale.ROOT));
        if (tool != Tool.DISKPART) {
            return new Invocation(tool, call.arguments(), List.of());
        }
        return new Invocation(tool, List.of("/s", Invocation.SCRIPT), call.script());
    }

    private void serve() {
        while (open) {
            try {
                for (Path file : calls()) {
                    serve(file);
                }
                Thread.sleep(5);
            } catch (InterruptedException ended) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private List<Path> calls() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("calls"))) {
            return files.filter(file -> file.toString().endsWith(".call")).sorted().toList();
        }
    }

    private void serve(Path file) throws IOException {
        Call call = read(Long.parseLong(file.getFileName().toString().replace(".call", "")),
                Files.readAllLines(file, StandardCharsets.UTF_8));
        Files.delete(file);
        seen.add(call);
        Answer answer;
        try {
            answer = responder.answer(call);
        } catch (Exception failed) {
            answer = new Answer(99, "the test failed to answer: " + failed);
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(((answer == Answer.HANGS ? "hang" : answer.exitCode()) + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(answer.output().getBytes(charset));
        String name = file.toString().replace(".call", "");
        Files.write(Path.of(name + ".part"), bytes.toByteArray());
        Files.move(Path.of(name + ".part"), Path.of(name + ".answer"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Call read(long process, List<String> lines) throws IOException {
        var arguments = new ArrayList<String>();
        var environment = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        String program = "";
        String input = "";
        for (String line : lines) {
            int blank = line.indexOf(' ');
            String rest = blank < 0 ? "" : line.substring(blank + 1);
            switch (blank < 0 ? line : line.substring(0, blank)) {
                case "program" -> program = rest;
                case "argument" -> arguments.add(rest);
                case "environment" -> environment.put(rest.replaceFirst("=.*", ""), rest.replaceFirst("^[^=]*=", ""));
                case "input" -> input = rest.strip();
                default -> { }
            }
        }
        List<String> script = program.equalsIgnoreCase(Tool.DISKPART.program())
                ? Files.readAllLines(Path.of(arguments.get(1)), StandardCharsets.US_ASCII) : List.of();
        return new Call(process, program, List.copyOf(arguments), environment, input, script);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
