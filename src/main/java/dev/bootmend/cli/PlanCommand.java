package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.plan.Planning;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan}. */
@Command(name = "plan", mixinStandardHelpOptions = true,
        description = "Shows every change and every command of a recipe beforehand. Changes nothing.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private PlanOptions options;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RepairFlow flow = output.open(options.machine());
        Planning planning = options.plan(flow);
        PlanText.print(output, flow, planning);
        return (planning instanceof Planning.Blocked ? ExitCode.REFUSED : ExitCode.DONE).number();
    }
}
