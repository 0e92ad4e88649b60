package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code apply}. */
@Command(name = "apply", mixinStandardHelpOptions = true,
        description = "Shows the plan and, with --yes, backs up, runs, verifies and reports it.")
final class ApplyCommand implements Callable<Integer> {

    @Mixin
    private PlanOptions options;

    @Option(names = "--yes", description = "I have seen the plan, I have a copy of the disk, and it may be changed.")
    private boolean yes;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        RepairFlow flow = output.open(options.machine());
        return switch (options.plan(flow)) {
            case Planning.Ready ready -> new Execution(output, flow, options.machine())
                    .run(ConfirmedPlan.of(ready.plan()), yes).number();
            case Planning.NothingToDo nothing -> {
                PlanText.print(output, flow, nothing);
                yield ExitCode.DONE.number();
            }
            case Planning.Blocked blocked -> throw new CommandFailure(ExitCode.REFUSED,
                    String.join("\n", PlanText.blockers(blocked.blockers())));
        };
    }
}
