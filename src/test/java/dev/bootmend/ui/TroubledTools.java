package dev.bootmend.ui;

import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolRunner;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Tools of which one call to bcdedit goes wrong. */
final class TroubledTools implements ToolRunner {

    /** What happens at that call. */
    enum Trouble {
        /** Exit code 1, and nothing is done. */
        FAILS,
        /** Exit code 0, and nothing is done. */
        LIES,
        /** The program comes to its end in the middle of the run. */
        BREAKS,
        /** It is done when the test says so. */
        WAITS
    }

    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final ToolRunner real;
    private final Trouble trouble;
    private final int call;
    private int calls;

    /** @param call which call to bcdedit goes wrong, from 1; only that one */
    TroubledTools(ToolRunner real, Trouble trouble, int call) {
        this.real = real;
        this.trouble = trouble;
        this.call = call;
    }

    @Override
    public ToolResult run(Invocation invocation, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        if (invocation.tool() != Tool.BCDEDIT || ++calls != call) {
            return real.run(invocation, liveOutput);
        }
        return switch (trouble) {
            case FAILS -> said(liveOutput, 1, "The element data store could not be opened. Access is denied.");
            case LIES -> said(liveOutput, 0, "The operation completed successfully.");
            case BREAKS -> throw new InternalError("the program came to its end");
            case WAITS -> {
                reached.countDown();
                goOn.await();
                yield real.run(invocation, liveOutput);
            }
        };
    }

    private static ToolResult said(Consumer<String> liveOutput, int exitCode, String text) {
        liveOutput.accept(text);
        return new ToolResult(exitCode, text, Duration.ofMillis(3));
    }
}
