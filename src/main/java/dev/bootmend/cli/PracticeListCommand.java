package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code practice list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the practice machines that can be made.")
final class PracticeListCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        List<Surroundings.Scenario> scenarios = output.surroundings().scenarios();
        if (json) {
            output.json(Tree.of("format", 1).with("scenarios", scenarios, PracticeListCommand::tree).fields());
        } else {
            scenarios.forEach(scenario -> print(output, scenario));
        }
        return ExitCode.DONE.number();
    }

    private static Tree tree(Surroundings.Scenario scenario) {
        return Tree.of("name", scenario.name()).with("layout", scenario.layout()).with("fault", scenario.fault())
                .with("recipe", scenario.recipe()).with("groups", scenario.groups())
                .with("options", scenario.options());
    }

    private static void print(Output output, Surroundings.Scenario scenario) {
        output.line(String.format("%-24s %s", scenario.name(), scenario.layout()));
        output.line(" ".repeat(25) + (scenario.fault().isEmpty() ? "healthy" : scenario.fault()));
        scenario.recipe().ifPresent(recipe -> {
            var command = new StringBuilder("repaired by --recipe " + recipe);
            scenario.groups().forEach(group -> command.append(" --group ").append(group));
            scenario.options().forEach((name, value) -> command.append(" --set ").append(name).append('=').append(value));
            output.line(" ".repeat(25) + command);
        });
    }
}
