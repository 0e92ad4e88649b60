package dev.bootmend.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A hive as hivexml of libhivex sees it: an independent reader. */
final class HivexTree {

    private static final Pattern PLACES = Pattern.compile("<byte_runs>.*?</byte_runs>|<mtime>.*?</mtime>");

    private HivexTree() {
    }

    static boolean isThere() {
        return Stream.of("/usr/bin/hivexml", "/bin/hivexml", "/usr/local/bin/hivexml").map(Path::of).anyMatch(Files::isExecutable);
    }

    /** Every key and value on a line of its own, without file offsets and time stamps. */
    static List<String> of(Path hive) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("hivexml", hive.toString()).redirectErrorStream(true).start();
        String xml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("hivexml refuses " + hive + ": " + xml);
        }
        return List.of(PLACES.matcher(xml).replaceAll("").replace("<", "\n<").split("\n"));
    }
}
