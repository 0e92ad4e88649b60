package dev.bootmend.process;

import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Starts programs, one call at a time per thread. The program reads nothing: its input is at its end from the start, so
 * that a question it asks is answered by nobody and it goes on or ends.
 */
public final class ProgramRunner {

    private static final Duration TO_END = Duration.ofSeconds(10);

    /** What the reading thread hands to the calling one. */
    private record Event(String line) {
        static final Event END = new Event("");
        static final Event LATE = new Event("");
    }

    /**
     * Runs a program to its end.
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
        var events = new LinkedBlockingQueue<Event>();
        var output = new OutputLines(line -> events.add(new Event(line)));
        var errors = new OutputLines(line -> { });
        StreamReading reading = StreamReading.start("output", () -> output.read(process.getInputStream(), call.charset()),
                () -> events.add(Event.END));
        StreamReading second = StreamReading.start("errors", () -> errors.read(process.getErrorStream(), call.charset()), () -> { });
        Optional<Long> deadline = call.limit().map(limit -> begin + limit.toNanos());
        Event event = next(events, deadline);
        for (; event != Event.END && event != Event.LATE; event = next(events, deadline)) {
            liveOutput.accept(event.line());
        }
        if (event == Event.LATE || !ended(process, second, deadline)) {
            throw new ProgramTimeoutException(call, call.limit().orElseThrow(), output.text());
        }
        reading.check();
        second.check();
        return new ProgramResult(process.exitValue(), output.text(), errors.text(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Event next(LinkedBlockingQueue<Event> events, Optional<Long> deadline) throws InterruptedException {
        if (deadline.isEmpty()) {
            return events.take();
        }
        Event event = events.poll(deadline.get() - System.nanoTime(), TimeUnit.NANOSECONDS);
        return event == null ? Event.LATE : event;
    }

    private static boolean ended(Process process, StreamReading errors, Optional<Long> deadline) throws InterruptedException {
        if (deadline.isEmpty()) {
            process.waitFor();
            errors.join();
            return true;
        }
        boolean ended = process.waitFor(Math.max(1, deadline.get() - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (ended) {
            errors.join();
        }
        return ended;
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
