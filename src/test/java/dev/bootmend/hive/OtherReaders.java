package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others that read hives: independent eyes for what our writer made. */
final class OtherReaders {

    private static final String DIGEST = """
            import hashlib, hivex, sys
            def walk(h, node, depth, digest):
                digest.update(("K %d %s\\n" % (depth, h.node_name(node))).encode("utf-8"))
                for value in h.node_values(node):
                    kind, data = h.value_value(value)
                    head = "V %s %d %s\\n" % (h.value_key(value), kind & 0xffffffff, hashlib.sha256(data).hexdigest())
                    digest.update(head.encode("utf-8"))
                for child in h.node_children(node):
                    walk(h, child, depth + 1, digest)
            sys.setrecursionlimit(5000)
            for name in sys.argv[1:]:
                h = hivex.Hivex(name)
                digest = hashlib.sha256()
                # the name of the root counts too
                walk(h, h.root(), 0, digest)
                print(digest.hexdigest())
            """;

    private OtherReaders() {
    }

    /** What python-hivex reads from each file, as {@link HiveContent#digest} computes it; skips when it is missing. */
    static List<String> hivexDigests(List<Path> hives) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")) && run(List.of("/usr/bin/python3", "-c", "import hivex")).isEmpty(),
                "python3-hivex is not installed");
        var command = new ArrayList<>(List.of("/usr/bin/python3", "-c", DIGEST));
        hives.forEach(hive -> command.add(hive.toString()));
        return run(command).lines().toList();
    }

    /** Demands that hivexml and reglookup read the file to its end; skips when either is missing. */
    static void assertAccepted(Path hive) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/hivexml")), "hivexml is not installed");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/reglookup")), "reglookup is not installed");
        assertTrue(run(List.of("/usr/bin/hivexml", hive.toString())).contains("</hive>"), hive::toString);
        assertTrue(run(List.of("/usr/bin/reglookup", hive.toString())).startsWith("PATH,TYPE,VALUE"), hive::toString);
    }

    private static String run(List<String> command) throws IOException {
        Path output = Files.createTempFile("reader", ".out");
        Path errors = Files.createTempFile("reader", ".err");
        try {
            Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "still running: " + command.getFirst());
            assertEquals(0, process.exitValue(), Files.readString(errors));
            return new String(Files.readAllBytes(output), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
