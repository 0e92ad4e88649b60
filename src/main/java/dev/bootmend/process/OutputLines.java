package dev.bootmend.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.function.Consumer;

/**
 * Splits what a program prints into lines while it prints. A carriage return alone ends a line as well: chkdsk draws
 * its progress with it. Bytes that are no character of the encoding become replacement characters.
 */
final class OutputLines {

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
        all.append(next);
        boolean lineEnd = next == '\n' || next == '\r';
        if (!lineEnd) {
            line.append(next);
        } else if (next == '\r' || !afterReturn) {
            endLine();
        }
        afterReturn = next == '\r';
    }

    private void endLine() {
        lines.accept(line.toString());
        line.setLength(0);
    }

    /** Everything read so far. */
    synchronized String text() {
        return all.toString();
    }
}
