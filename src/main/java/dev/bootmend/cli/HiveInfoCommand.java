package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import dev.bootmend.model.Reading;
import dev.bootmend.probe.HiveInspection;
import dev.bootmend.report.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hive info HIVE}. */
@Command(name = "info", mixinStandardHelpOptions = true,
        description = "Walks a whole hive. A dirty hive is read with its transaction logs, in memory; no file is written.")
final class HiveInfoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HIVE", description = "The hive file; its logs are found beside it.")
    private Path hive;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        try (var file = LocalFile.open(hive)) {
            return switch (new HiveInspection(hive.toString(), file.content(), file.logs()).info()) {
                case Reading.Known<HiveInspection.Info>(var info) -> print(output, info);
                case Reading.Absent<HiveInspection.Info>() ->
                        throw new CommandFailure(ExitCode.FAILED, hive + ": this is not a hive.");
                case Reading.Unreadable<HiveInspection.Info>(var problem) -> throw CommandFailure.of(problem);
            };
        }
    }

    private int print(Output output, HiveInspection.Info info) {
        output.result(() -> tree(info), () -> lines(info));
        if (info.faults().isEmpty()) {
            return ExitCode.DONE.number();
        }
        throw new CommandFailure(ExitCode.FAILED, hive + ": part of the hive cannot be read. " + info.faults().getFirst()
                + (info.faults().size() == 1 ? "" : " And " + (info.faults().size() - 1) + " more."));
    }

    private static Tree tree(HiveInspection.Info info) {
        return Tree.of("format", 1).with("keys", info.keys()).with("values", info.values())
                .with("state", info.state()).with("dirty", info.dirty())
                .with("logEntriesApplied", info.logEntriesApplied()).with("rootName", info.rootName())
                .with("version", info.version()).with("logs", info.logs()).with("warnings", info.warnings())
                .with("faults", info.faults());
    }

    private static List<String> lines(HiveInspection.Info info) {
        var lines = new ArrayList<>(List.of(
                "keys                " + info.keys(),
                "values              " + info.values(),
                "state               " + info.state(),
                "dirty               " + (info.dirty() ? "yes" : "no"),
                "log entries applied " + info.logEntriesApplied(),
                "root name           " + Printable.line(info.rootName()),
                "version             " + info.version()));
        info.logs().forEach(log -> lines.add("log                 " + log));
        info.warnings().forEach(warning -> lines.add("warning             " + warning));
        info.faults().forEach(fault -> lines.add("fault               " + fault));
        return lines;
    }
}
