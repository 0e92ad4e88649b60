package dev.bootmend.cli;

import dev.bootmend.flow.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code practice list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the practice machines that can be made.")
final class PracticeListCommand implements Callable<Integer> {

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        List<Surroundings.Scenario> scenarios = output.surroundings().scenarios();
        output.result(() -> Tree.of("format", 1).with("scenarios", scenarios, PracticeListCommand::tree),
                () -> scenarios.stream().flatMap(PracticeListCommand::lines).toList());
        return ExitCode.DONE.number();
    }

    private static Tree tree(Surroundings.Scenario scenario) {
        return Tree.of("name", scenario.name()).with("layout", scenario.layout()).with("fault", scenario.fault())
                .with("recipe", scenario.recipe()).with("groups", scenario.groups())
                .with("options", scenario.options());
    }

    private static Stream<String> lines(Surroundings.Scenario scenario) {
        return Stream.concat(Stream.of(String.format("%-24s %s", scenario.name(), scenario.layout()),
                " ".repeat(25) + (scenario.fault().isEmpty() ? "healthy" : scenario.fault())),
                scenario.recipe().map(recipe -> " ".repeat(25) + repair(scenario, recipe)).stream());
    }

    private static String repair(Surroundings.Scenario scenario, String recipe) {
        var command = new StringBuilder("repaired by --recipe " + recipe);
        scenario.groups().forEach(group -> command.append(" --group ").append(group));
        scenario.options().forEach((name, value) -> command.append(" --set ").append(name).append('=').append(value));
        return command.toString();
    }
}
