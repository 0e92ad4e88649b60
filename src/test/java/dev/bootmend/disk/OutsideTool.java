package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the system that knows partition tables or file systems, where it is installed. */
record OutsideTool(String name) {

    /** What it prints; the test is skipped when it is not installed, and fails when it fails. */
    String run(String input, Object... arguments) throws IOException, InterruptedException {
        Optional<Path> program = find();
        Assumptions.assumeTrue(program.isPresent(), name + " is not installed");
        List<String> line = new ArrayList<>(List.of(program.get().toString()));
        Stream.of(arguments).map(String::valueOf).forEach(line::add);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.US_ASCII));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> name + " does not end");
        assertEquals(0, process.exitValue(), () -> line + "\n" + output);
        return output;
    }

    private Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return Stream.of(path.split(":")).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Writes an image as a sparse file. */
    static Path save(DiskImage image, Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(image.size());
            for (var page : image.content().entrySet()) {
                out.seek(page.getKey());
                out.write(page.getValue());
            }
        }
        return file;
    }

    /** The bytes of a file, read when they are asked for. */
    static ByteSource open(Path file) {
        return new ByteSource() {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public void read(long offset, ByteBuffer target) throws IOException {
                try (var channel = Files.newByteChannel(file)) {
                    channel.position(offset);
                    while (target.hasRemaining()) {
                        if (channel.read(target) < 0) {
                            throw new EOFException("end of " + file.getFileName());
                        }
                    }
                }
            }
        };
    }
}
