package dev.bootmend.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a started program prints for {@link StartBench}: milliseconds since the JVM began, and resident kilobytes. */
final class StartTime {

    private StartTime() {
    }

    static void print() {
        long milliseconds = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("started " + milliseconds + " " + residentKilobytes());
    }

    /** From Linux's own account; 0 where there is none. */
    private static long residentKilobytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException noSuchSystem) {
            return 0;
        }
    }
}
