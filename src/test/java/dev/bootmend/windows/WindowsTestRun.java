package dev.bootmend.windows;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes where there is no Maven: on the Java runtime for Windows. Prints one line for each test, beginning with
 * PASSED, FAILED or SKIPPED, and the reason below a failure; last a line beginning with END. A test that takes longer than
 * {@link #LONGEST} is FAILED with what every thread does at that time, and is the last one: a thread that waits inside a
 * call of the system can be neither interrupted nor ended.
 */
public final class WindowsTestRun {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private WindowsTestRun() {
    }

    public static void main(String[] names) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(names).map(name -> selectClass(name)).toList()).build();
        var lines = new Lines(out);
        var watch = new Thread(() -> watch(lines), "watch");
        watch.setDaemon(true);
        watch.start();
        LauncherFactory.create().execute(request, lines);
        out.println("END");
        System.exit(0);
    }

    private static void watch(Lines lines) {
        try {
            while (!lines.runsFor(LONGEST)) {
                Thread.sleep(1000);
            }
        } catch (InterruptedException ended) {
            return;
        }
        lines.stuck();
        Runtime.getRuntime().halt(3);
    }

    private static final class Lines implements TestExecutionListener {

        private final PrintStream out;
        private String current = "";
        private long begin;

        Lines(PrintStream out) {
            this.out = out;
        }

        synchronized boolean runsFor(Duration time) {
            return !current.isEmpty() && System.nanoTime() - begin > time.toNanos();
        }

        synchronized void stuck() {
            out.println("FAILED " + current + ": did not end within " + LONGEST.toSeconds() + " seconds; its threads:");
            Thread.getAllStackTraces().forEach((thread, trace) -> {
                out.println("  " + thread.getName() + ", " + thread.getState());
                Arrays.stream(trace).limit(25).forEach(each -> out.println("    at " + each));
            });
            ProcessHandle.current().children().forEach(child -> out.println("  child " + child.pid() + " " + child.info()));
        }

        @Override
        public synchronized void executionStarted(TestIdentifier test) {
            if (test.isTest()) {
                current = name(test);
                begin = System.nanoTime();
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            out.println("SKIPPED " + name(test) + ": " + reason);
        }

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            current = test.isTest() ? "" : current;
            if (!test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            String taken = String.format(Locale.ROOT, " (%.1f s)", (System.nanoTime() - begin) / 1e9);
            out.println(switch (result.getStatus()) {
                case SUCCESSFUL -> "PASSED ";
                case ABORTED -> "SKIPPED ";
                case FAILED -> "FAILED ";
            } + name(test) + taken + result.getThrowable().map(cause -> ": " + cause).orElse(""));
            result.getThrowable().ifPresent(cause -> List.of(cause.getStackTrace()).stream().limit(25)
                    .forEach(each -> out.println("    at " + each)));
        }

        private static String name(TestIdentifier test) {
            return test.getUniqueId().replaceAll(".*\\[class:([^]]*)\\]", "$1").replaceAll("\\[[a-z-]*:", "")
                    .replace("]/", ".").replace("]", "");
        }
    }
}
