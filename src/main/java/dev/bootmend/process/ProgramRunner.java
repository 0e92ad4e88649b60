package dev.bootmend.process;

import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Starts programs, one call at a time per thread. The program reads nothing: its input is at its end from the start, so
 * that a question it asks is answered by nobody and it goes on or ends.
 */
public final class ProgramRunner {

    private static final Duration TO_END = Duration.ofSeconds(10);

    /**
     * Runs a program to its end. A program that it leaves behind, and that keeps the output open, is not waited for.
     *
     * @param liveOutput is given each line of the output on the calling thread while the program runs
     * @throws ToolUnavailableException when it is not there or may not be started; nothing ran
     * @throws ProgramTimeoutException when its limit passed; it has been ended
     * @throws IOException when its output could not be read; it may have run
     * @throws InterruptedException when this thread was interrupted; the program has been ended
     */
    public ProgramResult run(ProgramCall call, Consumer<String> liveOutput)
            throws ToolUnavailableException, IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = start(call);
        try {
            closeInput(process);
            return follow(call, process, liveOutput, begin);
        } finally {
            end(process);
        }
    }

    private static Process start(ProgramCall call) throws ToolUnavailableException {
        if (!Files.isRegularFile(call.program())) {
            throw new ToolUnavailableException(call.program() + " is not there.");
        }
        var command = new ArrayList<String>();
        command.add(call.program().toString());
        command.addAll(call.arguments());
        var builder = new ProcessBuilder(command).directory(call.folder().toFile())
                .redirectErrorStream(call.errors() == ProgramCall.Errors.IN_OUTPUT);
        builder.environment().clear();
        builder.environment().putAll(call.environment());
        try {
            return builder.start();
        } catch (IOException | IllegalArgumentException refused) {
            throw new ToolUnavailableException(call.program() + " could not be started: " + refused.getMessage());
        }
    }

    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException endedAlready) {
            // a program that has ended reads nothing either
            return;
        }
    }

    private static ProgramResult follow(ProgramCall call, Process process, Consumer<String> liveOutput, long begin)
            throws IOException, InterruptedException {
        var output = RunningOutput.of(process, call);
        if (!output.follow(liveOutput, call.limit().map(limit -> begin + limit.toNanos()))) {
            throw new ProgramTimeoutException(call, call.limit().orElseThrow(), output.text());
        }
        output.check();
        return new ProgramResult(process.exitValue(), output.text(), output.errors(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Ends the program with all that it started, should it still run. */
    private static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
