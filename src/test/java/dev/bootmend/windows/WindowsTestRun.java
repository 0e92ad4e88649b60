package dev.bootmend.windows;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs test classes where there is no Maven: on the Java runtime for Windows. Prints one line for each test, beginning with
 * PASSED, FAILED or SKIPPED, and the reason below a failure; last a line beginning with END.
 */
public final class WindowsTestRun {

    private WindowsTestRun() {
    }

    public static void main(String[] names) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(names).map(name -> selectClass(name)).toList()).build();
        LauncherFactory.create().execute(request, new Lines(out));
        out.println("END");
        System.exit(0);
    }

    private record Lines(PrintStream out) implements TestExecutionListener {

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            out.println("SKIPPED " + name(test) + ": " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (!test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                return;
            }
            out.println(switch (result.getStatus()) {
                case SUCCESSFUL -> "PASSED ";
                case ABORTED -> "SKIPPED ";
                case FAILED -> "FAILED ";
            } + name(test) + result.getThrowable().map(cause -> ": " + cause).orElse(""));
            result.getThrowable().ifPresent(cause -> List.of(cause.getStackTrace()).stream().limit(25)
                    .forEach(each -> out.println("    at " + each)));
        }

        private static String name(TestIdentifier test) {
            return test.getUniqueId().replaceAll(".*\\[class:([^]]*)\\]", "$1").replaceAll("\\[[a-z-]*:", "")
                    .replace("]/", ".").replace("]", "");
        }
    }
}
