package dev.bootmend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.app.Terminal;
import dev.bootmend.flow.PracticeBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who watches a run in a terminal. */
class ProgressTest {

    @TempDir
    Path folder;

    /** Remembers what had been shown whenever something was flushed. */
    private static final class Screen extends Writer {

        private final StringBuilder text = new StringBuilder();
        private final List<String> shown = new ArrayList<>();

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {
            shown.add(text.toString());
        }

        @Override
        public void close() {
            flush();
        }
    }

    @Test
    void eachStepIsSeenWhileItRunsAndTheRunListBeginsWithTheNewest() throws IOException {
        Path machine = PracticeBench.of("gen2-imc", folder.resolve("m with a space")).folder();
        var screen = new Screen();
        int code = CommandLineProgram.run(Terminal.surroundings(folder.resolve("home")), new PrintWriter(screen),
                new PrintWriter(new StringWriter()), "apply", "--recipe=stop-0x67-imc", "--yes", "--machine=" + machine);
        assertEquals(0, code, screen.text.toString());
        assertTrue(screen.shown.stream().anyMatch(text -> text.contains("2. Delete imcdevice")
                && !text.contains("Reading the disk once more")), "the second step is shown before the run is over");
        String undo = screen.text.substring(screen.text.indexOf("undo it with: bootmend ") + 23).lines().findFirst().orElseThrow();
        assertTrue(undo.endsWith("--machine \"" + machine + "\" --yes"), undo);
        String run = undo.split(" ")[1];
        assertEquals(0, Terminal.type(folder.resolve("home"), "undo", run, "--yes", "--machine=" + machine).code());
        List<String> runs = Terminal.type(folder.resolve("home"), "runs", "--machine=" + machine).out().lines().toList();
        assertEquals(2, runs.size());
        assertTrue(runs.get(0).contains("Undo of run " + run) && runs.get(1).startsWith(run + "  undone"), runs.toString());
        assertTrue(Files.isDirectory(machine.resolve("bootmend/runs").resolve(runs.get(0).split(" ")[0])));
    }
}
