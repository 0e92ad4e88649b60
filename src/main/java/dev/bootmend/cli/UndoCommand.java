package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.Tree;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.UndoPlanning;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo RUN}. */
@Command(name = "undo", mixinStandardHelpOptions = true,
        description = "Shows how a run is taken back and, with --yes, does it. An undo is a run like any other.")
final class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The id of the run, as 'bootmend runs' lists it.")
    private String run;

    @Mixin
    private MachineOption machine;

    @Option(names = "--yes", description = "I have seen the plan, and the disk may be changed.")
    private boolean yes;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        if (!RunId.isRunId(run)) {
            throw new CommandFailure(ExitCode.WRONG_USE, "\"" + run + "\" is not the id of a run; one looks like "
                    + "20261120-200312-a1b2. List them with 'bootmend runs" + output.typed(machine) + "'.");
        }
        RepairFlow flow = output.open(machine);
        if (RunHistory.read(flow.workplace().machine().runs(), new RunId(run)).isAbsent()) {
            throw new CommandFailure(ExitCode.WRONG_USE, "There is no run " + run + " on this machine. List them with "
                    + "'bootmend runs" + output.typed(machine) + "'.");
        }
        return switch (planned(flow)) {
            case UndoPlanning.Ready(var plan) -> new Execution(output, flow, machine)
                    .run(ConfirmedPlan.of(plan), yes).number();
            case UndoPlanning.NothingToUndo() -> nothing(output);
            case UndoPlanning.Blocked(var problem) -> throw new CommandFailure(ExitCode.REFUSED, problem.toString());
        };
    }

    private UndoPlanning planned(RepairFlow flow) {
        try {
            return flow.undo(new RunId(run), Output.look(flow));
        } catch (ProbeException e) {
            throw CommandFailure.of(e.problem());
        }
    }

    private int nothing(Output output) {
        output.result(() -> Tree.of("format", 1).with("state", "nothing-to-undo"),
                () -> List.of("Everything is as it was before run " + run + "; there is nothing to undo."));
        return ExitCode.DONE.number();
    }
}
