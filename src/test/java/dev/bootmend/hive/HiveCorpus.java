package dev.bootmend.hive;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Real hives that are kept beside the checkout and not in it; tests that need them are skipped when they are absent. */
final class HiveCorpus {

    private static final Path FOLDER = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus"));
    private static final Map<String, byte[]> UNPACKED = new HashMap<>();

    private HiveCorpus() {
    }

    /** One row of EXPECTED.tsv. */
    record Row(Map<String, String> columns) {

        String get(String column) {
            return columns.get(column);
        }

        String file() {
            return get("file");
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        boolean has(String column) {
            return !get(column).equals("-");
        }
    }

    static List<Row> expected() {
        return table("EXPECTED.tsv");
    }

    static List<Row> table(String name) {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of real hives is not at " + FOLDER.toAbsolutePath().normalize());
        try {
            List<String> lines = Files.readAllLines(FOLDER.resolve(name));
            String[] heads = lines.getFirst().split("\t", -1);
            var rows = new ArrayList<Row>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                var columns = new HashMap<String, String>();
                for (int i = 0; i < heads.length; i++) {
                    columns.put(heads[i], cells[i]);
                }
                rows.add(new Row(columns));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to check on one file. */
    interface Check {
        void run(Row row) throws IOException;
    }

    /** One test for each row that is wanted, or a single one that is skipped when the corpus is absent. */
    static Stream<DynamicTest> each(Predicate<Row> wanted, Check check) {
        if (!Files.isDirectory(FOLDER)) {
            return Stream.of(DynamicTest.dynamicTest("the corpus", HiveCorpus::expected));
        }
        return expected().stream().filter(wanted).map(row -> DynamicTest.dynamicTest(row.file(), () -> check.run(row)));
    }

    static boolean isGood(Row row) {
        return row.get("expect").equals("open");
    }

    static byte[] content(String file) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the corpus of real hives is not at " + FOLDER.toAbsolutePath().normalize());
        Path path = FOLDER.resolve(file);
        if (!file.endsWith(".xz")) {
            return Files.readAllBytes(path);
        }
        byte[] known = UNPACKED.get(file);
        if (known == null) {
            known = unpack(path);
            UNPACKED.put(file, known);
        }
        return known;
    }

    static Hive open(String file) throws IOException {
        return Hive.open(ByteSource.of(content(file)), logsBeside(file));
    }

    static List<HiveLog> logsBeside(String file) throws IOException {
        Path hive = FOLDER.resolve(file);
        String stem = withoutXz(hive.getFileName().toString()).toLowerCase(Locale.ROOT);
        var logs = new ArrayList<HiveLog>();
        try (var siblings = Files.list(hive.getParent())) {
            for (Path sibling : siblings.sorted().toList()) {
                String name = withoutXz(sibling.getFileName().toString());
                String lower = name.toLowerCase(Locale.ROOT);
                if (List.of(stem + ".log", stem + ".log1", stem + ".log2").contains(lower)) {
                    logs.add(new HiveLog(name, ByteSource.of(content(FOLDER.relativize(sibling).toString()))));
                }
            }
        }
        return logs;
    }

    private static String withoutXz(String name) {
        return name.endsWith(".xz") ? name.substring(0, name.length() - 3) : name;
    }

    private static byte[] unpack(Path path) throws IOException {
        Process xz;
        try {
            xz = new ProcessBuilder("xz", "-dc", path.toString()).redirectErrorStream(false).start();
        } catch (IOException e) {
            return abort("the program xz is not installed");
        }
        byte[] content = xz.getInputStream().readAllBytes();
        try {
            if (!xz.waitFor(60, TimeUnit.SECONDS) || xz.exitValue() != 0) {
                throw new IOException("xz failed on " + path);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return content;
    }
}
