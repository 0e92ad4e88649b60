package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.RunId;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.tool.ToolUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Carries out the actions of a step and journals what became of each. */
final class ActionRunner {

    private final Machine machine;
    private final TargetFiles files;
    private final KeptFiles kept;
    private final WatchedJournal journal;
    private final RunListener listener;
    private final Interruption interruption;
    private final BooleanSupplier cancelled;
    private final RunId run;

    ActionRunner(Machine machine, WatchedJournal journal, RunListener listener, Interruption interruption,
            BooleanSupplier cancelled, RunId run) {
        this.machine = machine;
        this.files = new TargetFiles(machine.files());
        this.kept = new KeptFiles(machine.runs(), files);
        this.journal = journal;
        this.listener = listener;
        this.interruption = interruption;
        this.cancelled = cancelled;
        this.run = run;
    }

    /** Runs the actions up to the first failure, then only those that clean up; returns what failed, or nothing. */
    String run(ConfirmedStep step, List<ToolResult> results) {
        String failure = "";
        for (Action action : step.actions()) {
            if (failure.isEmpty() || action.cleansUp()) {
                failure = join(failure, run(step, action, results));
            }
        }
        return failure;
    }

    private String run(ConfirmedStep step, Action action, List<ToolResult> results) {
        interruption.take();
        try {
            ToolResult result = result(action);
            results.add(result);
            journal.append(new JournalEvent.Acted(machine.clock().instant(), step.step().index(),
                    StepWords.command(action), result.exitCode(), result.output(), result.duration()));
            return action.succeededWith(result.exitCode()) ? ""
                    : join(action + " ended with exit code " + result.exitCode() + ".", result.output().strip());
        } catch (RunFailure e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            interruption.arrived();
            return action + " was interrupted.";
        } catch (RuntimeException e) {
            return action + " met a defect of BootMend: " + e + ".";
        }
    }

    private ToolResult result(Action action) throws RunFailure, InterruptedException {
        return switch (action) {
            case Action.RunTool(var invocation) -> {
                try {
                    yield machine.tools().run(invocation, listener::output);
                } catch (ToolUnavailableException | IOException e) {
                    throw new RunFailure(invocation.tool().program() + ": " + e.getMessage(), e);
                }
            }
            case Action.RestoreFile restore -> timed(() -> restore(restore), restore.toString());
            case Action.DeleteFile(var file) -> timed(() -> files.delete(file), action.toString());
            case Action.SetAside aside -> timed(() -> setAside(aside), aside.toString());
            case Action.CollectFile collect -> collect(collect);
        };
    }

    private void restore(Action.RestoreFile restore) throws RunFailure {
        var content = kept.read(restore.run(), restore.file(), restore.content());
        if (!content.remark().isEmpty()) {
            listener.output(content.remark());
        }
        files.write(restore.file(), content.content());
    }

    /** The logs go first: a hive without its logs is another hive, logs without their hive are nothing. */
    private void setAside(Action.SetAside aside) throws RunFailure {
        String name = aside.hive().path().name();
        for (FileRef log : files.logsOf(aside.hive())) {
            String ending = log.path().name().substring(name.length());
            files.move(log, new FileRef(aside.to().partition(),
                    aside.to().path().parent().child(aside.to().path().name() + ending)));
        }
        files.move(aside.hive(), aside.to());
    }

    private ToolResult collect(Action.CollectFile collect) throws RunFailure {
        var begin = machine.clock().instant();
        try (VolumeReader.OpenFile source = files.open(collect.file())) {
            Collected copy = machine.runs().collect(run, collect.file(),
                    new WatchedCopy(source, listener, cancelled));
            String note = machine.runs().write(run, collect.file().path().name() + ".txt",
                    CollectionNote.of(collect, copy, run).getBytes(StandardCharsets.UTF_8));
            String text = "copied to " + copy.place() + ", " + copy.size() + ", SHA-256 " + copy.content() + "; note in "
                    + note;
            listener.output(text);
            Duration taken = Duration.between(begin, machine.clock().instant());
            return new ToolResult(0, text, taken.isNegative() ? Duration.ZERO : taken);
        } catch (IOException e) {
            throw new RunFailure("Could not copy " + collect.file() + ": " + e.getMessage(), e);
        }
    }

    private ToolResult timed(FileWork work, String text) throws RunFailure {
        var begin = machine.clock().instant();
        work.run();
        listener.output(text);
        Duration taken = Duration.between(begin, machine.clock().instant());
        return new ToolResult(0, text, taken.isNegative() ? Duration.ZERO : taken);
    }

    static String join(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + " " + second;
    }

    /** Work on files that may fail. */
    private interface FileWork {
        void run() throws RunFailure;
    }
}
