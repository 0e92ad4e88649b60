package dev.bootmend.cli;

import dev.bootmend.flow.PlanTree;
import dev.bootmend.flow.RepairCase;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.Recipe;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code apply}. */
@Command(name = "apply", mixinStandardHelpOptions = true,
        description = "Shows the plan and, with --yes, backs up, runs, verifies and reports it.")
final class ApplyCommand implements Callable<Integer> {

    @Mixin
    private PlanOptions options;

    @Option(names = "--yes", description = "I have seen the plan, I have a copy of the disk, and it may be changed.")
    private boolean yes;

    @Option(names = "--json", description = "The result as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        RepairFlow flow = output.open(options.machine());
        Recipe recipe = options.recipe(flow);
        var choices = options.choices(recipe);
        RepairCase repair = options.target().examine(flow);
        return switch (flow.plan(repair, recipe, choices)) {
            case Planning.Ready ready -> new Execution(output, flow, options.machine(), json)
                    .run(ConfirmedPlan.of(ready.plan()), yes).number();
            case Planning.NothingToDo nothing -> inPlace(output, flow, nothing);
            case Planning.Blocked blocked -> throw new CommandFailure(ExitCode.REFUSED,
                    String.join("\n", PlanText.blockers(blocked.blockers())));
        };
    }

    private int inPlace(Output output, RepairFlow flow, Planning.NothingToDo nothing) {
        if (json) {
            output.json(PlanTree.of(flow, nothing).fields());
        } else {
            PlanText.lines(flow, nothing).forEach(output::line);
        }
        return ExitCode.DONE.number();
    }
}
