package dev.bootmend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * Splits what a program prints into lines while it prints. A carriage return alone ends a line as well: chkdsk draws
 * its progress with it. Bytes that are no character of the encoding become replacement characters. A program that prints
 * without end fills neither the memory nor one line.
 */
final class OutputLines {

    private static final int MOST_KEPT = 1 << 22;
    private static final int LONGEST_LINE = 1 << 13;

    private final Consumer<String> lines;
    private final StringBuilder all = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private boolean afterReturn;

    OutputLines(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Reads to the end of the stream. */
    void read(InputStream stream, Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(stream, charset)) {
            var part = new char[4096];
            for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
                for (int i = 0; i < count; i++) {
                    take(part[i]);
                }
            }
        } finally {
            if (!line.isEmpty()) {
                endLine();
            }
        }
    }

    private synchronized void take(char next) {
        keep(next);
        boolean lineEnd = next == '\n' || next == '\r';
        if (!lineEnd) {
            line.append(next);
            if (line.length() == LONGEST_LINE) {
                endLine();
            }
        } else if (next == '\r' || !afterReturn) {
            endLine();
        }
        afterReturn = next == '\r';
    }

    private void keep(char next) {
        if (all.length() < MOST_KEPT) {
            all.append(next);
        } else if (all.length() == MOST_KEPT) {
            all.append("\n[what it printed beyond ").append(MOST_KEPT).append(" characters is left out]\n");
        }
    }

    private void endLine() {
        lines.accept(line.toString());
        line.setLength(0);
    }

    /** What was read so far; of very much output, its beginning. */
    synchronized String text() {
        return all.toString();
    }
}
