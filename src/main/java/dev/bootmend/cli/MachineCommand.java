package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.MachineSnapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code machine}. */
@Command(name = "machine", mixinStandardHelpOptions = true,
        description = "Lists the disks and partitions with their roles. Changes nothing.")
final class MachineCommand implements Callable<Integer> {

    @Mixin
    private MachineOption machine;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RepairFlow flow = output.open(machine);
        MachineSnapshot snapshot = Output.look(flow);
        flow.remark(snapshot).ifPresent(output::note);
        output.result(() -> MachineTree.of(snapshot), () -> MachineText.lines(snapshot));
        return ExitCode.DONE.number();
    }
}
