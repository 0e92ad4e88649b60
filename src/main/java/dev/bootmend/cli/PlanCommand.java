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

/** {@code plan}. */
@Command(name = "plan", mixinStandardHelpOptions = true,
        description = "Shows every change and every command of a recipe beforehand. Changes nothing.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private PlanOptions options;

    @Option(names = "--json", description = "As JSON.")
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
        Planning planning = flow.plan(repair, recipe, choices);
        if (json) {
            output.json(PlanTree.of(flow, planning).fields());
        } else {
            PlanText.lines(flow, planning).forEach(output::line);
        }
        return (planning instanceof Planning.Blocked ? ExitCode.REFUSED : ExitCode.DONE).number();
    }
}
