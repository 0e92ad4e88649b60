package dev.bootmend.cli;

import dev.bootmend.flow.CommonSteps;
import dev.bootmend.flow.GuideNames;
import dev.bootmend.flow.GuidePlace;
import dev.bootmend.flow.GuidedCommand;
import dev.bootmend.flow.Tree;
import dev.bootmend.recipe.NextStep;
import dev.bootmend.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guide [RECIPE]}. */
@Command(name = "guide", mixinStandardHelpOptions = true,
        description = "Shows what is to be done outside BootMend before the disk is attached and after the repair, "
                + "with the commands to copy. Needs no machine and changes nothing.")
final class GuideCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "RECIPE",
            description = "A recipe, as 'bootmend diagnose' names it. Without it: what all recipes have in common.")
    private String recipe;

    @Option(names = "--resource-group", paramLabel = "NAME", description = "The resource group of the machine.")
    private String group;

    @Option(names = "--vm", paramLabel = "NAME", description = "The machine that does not start.")
    private String machine;

    @Option(names = "--disk", paramLabel = "NAME", description = "The repaired disk, by name or by its whole id.")
    private String disk;

    @Mixin
    private ResultOption result;

    @Override
    public Integer call() {
        Output output = result.output();
        List<Recipe> recipes = output.surroundings().recipes();
        Optional<Recipe> chosen = chosen(recipes);
        GuideNames names = names();
        List<NextStep> before = steps(recipes, chosen, NextStep.Moment.BEFORE);
        List<NextStep> after = steps(recipes, chosen, NextStep.Moment.AFTER);
        String generation = CommonSteps.generation(Optional.empty());
        output.result(() -> Tree.of("format", 1).with("recipe", chosen.map(Recipe::id))
                .with("before", before, step -> tree(step, names)).with("after", after, step -> tree(step, names))
                .with("generation", generation), () -> {
            var lines = new ArrayList<>(List.of(chosen.map(Recipe::title)
                    .orElse("Any repair. For the steps of one recipe name it: " + ids(recipes))));
            lines.addAll(lines("Before the disk is attached:", before, names));
            lines.add("  " + generation);
            lines.addAll(lines("After the repair:", after, names));
            return lines;
        });
        return ExitCode.DONE.number();
    }

    private Optional<Recipe> chosen(List<Recipe> recipes) {
        if (recipe == null) {
            return Optional.empty();
        }
        return Optional.of(recipes.stream().filter(known -> known.id().value().equals(recipe)).findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.WRONG_USE, "There is no recipe \"" + recipe
                        + "\". The recipes are: " + ids(recipes) + ".")));
    }

    private static String ids(List<Recipe> recipes) {
        return recipes.stream().map(known -> known.id().value()).collect(Collectors.joining(", "));
    }

    private GuideNames names() {
        GuideNames names = named(GuideNames.NONE, "--resource-group", GuidePlace.RESOURCE_GROUP, group);
        return named(named(names, "--vm", GuidePlace.MACHINE, machine), "--disk", GuidePlace.DISK, disk);
    }

    private static GuideNames named(GuideNames names, String option, GuidePlace place, String name) {
        if (name == null) {
            return names;
        }
        place.faultOf(name).ifPresent(fault -> {
            throw new CommandFailure(ExitCode.WRONG_USE, option + " " + name + ": " + fault);
        });
        return names.with(place, name);
    }

    private static List<NextStep> steps(List<Recipe> recipes, Optional<Recipe> chosen, NextStep.Moment moment) {
        return chosen.map(known -> known.nextSteps(moment)).orElseGet(() -> CommonSteps.of(recipes, moment));
    }

    private static List<String> lines(String title, List<NextStep> steps, GuideNames names) {
        var lines = new ArrayList<>(List.of("", title));
        for (int i = 0; i < steps.size(); i++) {
            lines.add("  " + (i + 1) + ". " + steps.get(i).text());
            command(steps.get(i), names).forEach(command -> lines.add("       " + command));
        }
        return lines;
    }

    private static Tree tree(NextStep step, GuideNames names) {
        return Tree.of("text", step.text()).with("command", command(step, names).findFirst());
    }

    private static Stream<String> command(NextStep step, GuideNames names) {
        return step.command().map(command -> GuidedCommand.of(command, names).text()).stream();
    }
}
