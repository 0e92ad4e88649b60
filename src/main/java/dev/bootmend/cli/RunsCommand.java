package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Tree;
import dev.bootmend.model.Reading;
import dev.bootmend.report.Printable;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.RunRecord;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code runs}. */
@Command(name = "runs", mixinStandardHelpOptions = true,
        description = "Lists the runs on this machine, newest first. A line begins with the id of the run.")
final class RunsCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RunHistory history = history(output.open(machine));
        output.result(() -> Tree.of("format", 1).with("runs", history.entries(), entry -> tree(history, entry)),
                () -> history.entries().stream().map(entry -> line(history, entry)).toList());
        return ExitCode.DONE.number();
    }

    private static RunHistory history(RepairFlow flow) {
        try {
            return flow.history();
        } catch (IOException e) {
            throw Output.failed("The runs of this machine cannot be listed", e);
        }
    }

    private static String line(RunHistory history, RunHistory.Entry entry) {
        return entry.id() + "  " + switch (entry.record()) {
            case Reading.Known<RunRecord>(var run) -> String.format("%-12s", status(history, run))
                    + Printable.line(run.started().title()) + "  disk " + run.target().disk() + ", "
                            + run.target().identity();
            case Reading.Absent<RunRecord>() -> "has no journal";
            case Reading.Unreadable<RunRecord>(var problem) -> Printable.line(problem.toString());
        };
    }

    private static Tree tree(RunHistory history, RunHistory.Entry entry) {
        var run = entry.record().toOptional();
        return Tree.of("run", entry.id()).with("status", run.map(record -> status(history, record))
                .orElse("unreadable"))
                .with("at", run.map(RunRecord::at)).with("recipe", run.map(record -> record.started().recipe()))
                .with("title", run.map(record -> record.started().title()))
                .with("disk", run.map(record -> record.target().disk().value()))
                .with("identity", run.map(record -> record.target().identity()))
                .with("undoes", run.flatMap(record -> record.started().undoes()))
                .with("undone", run.map(record -> history.isUndone(record.id())));
    }

    private static String status(RunHistory history, RunRecord run) {
        String end = run.finished().map(finished -> RunTree.word(finished.status())).orElse("interrupted");
        return history.isUndone(run.id()) ? "undone" : history.isUnderWay(run.id()) ? "under-way" : end;
    }
}
