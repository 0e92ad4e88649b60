package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code machine}. */
@Command(name = "machine", mixinStandardHelpOptions = true,
        description = "Lists the disks and partitions with their roles. Changes nothing.")
final class MachineCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        RepairFlow flow = output.open(machine);
        MachineSnapshot snapshot = Output.look(flow);
        flow.remark(snapshot).ifPresent(output::note);
        if (json) {
            output.json(MachineTree.of(snapshot).fields());
        } else {
            MachineText.lines(snapshot).forEach(output::line);
        }
        return ExitCode.DONE.number();
    }
}
