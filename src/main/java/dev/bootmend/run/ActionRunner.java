package dev.bootmend.run;

import dev.bootmend.model.Reading;
import dev.bootmend.plan.Action;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.time.Duration;

/** Carries out one action. */
final class ActionRunner {

    private final Machine machine;
    private final TargetFiles files;

    ActionRunner(Machine machine) {
        this.machine = machine;
        this.files = new TargetFiles(machine.files());
    }

    /**
     * Runs the action to its end.
     *
     * @throws RunFailure when it could not be started or its end could not be seen
     */
    ToolResult run(Action action, RunListener listener) throws RunFailure, InterruptedException {
        return switch (action) {
            case Action.RunTool(var invocation) -> {
                try {
                    yield machine.tools().run(invocation, listener::output);
                } catch (ToolUnavailableException | IOException e) {
                    throw new RunFailure(invocation.tool().program() + ": " + e.getMessage(), e);
                }
            }
            case Action.RestoreFile restore -> timed(() -> restore(restore), listener, restore.toString());
            case Action.DeleteFile(var file) -> timed(() -> files.delete(file), listener, action.toString());
        };
    }

    private void restore(Action.RestoreFile restore) throws RunFailure {
        switch (machine.runs().kept(restore.run(), restore.file(), restore.content())) {
            case Reading.Known<byte[]>(var content) -> files.write(restore.file(), content);
            case Reading.Absent<byte[]>() ->
                    throw new RunFailure("The backup of " + restore.file() + " is not there any more.");
            case Reading.Unreadable<byte[]>(var problem) -> throw new RunFailure(problem.toString());
        }
    }

    private ToolResult timed(FileWork work, RunListener listener, String text) throws RunFailure {
        var begin = machine.clock().instant();
        work.run();
        listener.output(text);
        return new ToolResult(0, text, Duration.between(begin, machine.clock().instant()));
    }

    /** Work on files that may fail. */
    private interface FileWork {
        void run() throws RunFailure;
    }
}
