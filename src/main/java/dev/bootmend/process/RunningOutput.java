package dev.bootmend.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a running program prints, handed line by line to the thread that waits for its end. The end is that of the program,
 * not that of its output: a program that it started may keep the output open for as long as it likes.
 */
final class RunningOutput {

    /** What is still on its way when the program has ended is there in a moment. */
    private static final Duration TO_ARRIVE = Duration.ofSeconds(10);
    private static final int STREAMS = 2;
    private static final String HELD = "\n[Another program that it started keeps its output open; what that prints is left out.]\n";

    /** What happens while the program runs. */
    private sealed interface Event {
        record Line(String text) implements Event {
        }

        record StreamEnd() implements Event {
        }

        record Exit() implements Event {
        }

        record Silence() implements Event {
        }
    }

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final OutputLines output = new OutputLines(this::line);
    private final OutputLines errors = new OutputLines(line -> { });
    private final StreamReading outputReading;
    private final StreamReading errorReading;
    private final boolean apart;
    private volatile boolean abandoned;
    private boolean held;

    private RunningOutput(Process process, ProgramCall call) {
        apart = call.errors() == ProgramCall.Errors.APART;
        outputReading = StreamReading.start("output", () -> output.read(process.getInputStream(), call.charset()),
                () -> events.add(new Event.StreamEnd()));
        errorReading = StreamReading.start("errors", () -> errors.read(process.getErrorStream(), call.charset()),
                () -> events.add(new Event.StreamEnd()));
        process.onExit().thenRun(() -> events.add(new Event.Exit()));
    }

    /** Begins to read what the program prints. */
    static RunningOutput of(Process process, ProgramCall call) {
        return new RunningOutput(process, call);
    }

    private void line(String text) {
        if (!abandoned) {
            events.add(new Event.Line(text));
        }
    }

    /**
     * Hands on each line until the program has ended.
     *
     * @param limit when the program has to have ended, by {@link System#nanoTime}
     * @return whether it has ended
     */
    boolean follow(Consumer<String> lines, Optional<Long> limit) throws InterruptedException {
        Optional<Long> deadline = limit;
        boolean exited = false;
        int open = STREAMS;
        while (!exited || open > 0) {
            switch (next(deadline)) {
                case Event.Line(String text) -> lines.accept(text);
                case Event.StreamEnd() -> open--;
                case Event.Exit() -> {
                    exited = true;
                    deadline = Optional.of(System.nanoTime() + TO_ARRIVE.toNanos());
                }
                case Event.Silence() -> {
                    held = exited;
                    return exited;
                }
            }
        }
        return true;
    }

    /** After the deadline what was read before is still handed out, and nothing more is taken. */
    private Event next(Optional<Long> deadline) throws InterruptedException {
        if (deadline.isEmpty()) {
            return events.take();
        }
        long left = deadline.get() - System.nanoTime();
        abandoned |= left <= 0;
        Event event = events.poll(left, TimeUnit.NANOSECONDS);
        return event == null ? new Event.Silence() : event;
    }

    /** @throws IOException what reading failed with; to be asked after the end */
    void check() throws IOException {
        outputReading.check();
        errorReading.check();
    }

    /** What was printed so far. */
    String text() {
        return output.text() + (held && !apart ? HELD : "");
    }

    /** What was printed to the stream for errors, when that is kept apart. */
    String errors() {
        return errors.text() + (held && apart ? HELD : "");
    }
}
