package dev.bootmend.cli;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code plan} and {@code apply} have in common: the machine, the target, the recipe and the choices. */
final class PlanOptions {

    @Mixin
    private MachineOption machine;

    @Mixin
    private TargetOption target;

    @Option(names = "--recipe", paramLabel = "ID", required = true,
            description = "A recipe, as 'bootmend diagnose' names it.")
    private String recipe;

    @Option(names = "--group", paramLabel = "ID", description = "Ticks an opt-in group of the recipe; may be repeated.")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--without-group", paramLabel = "ID",
            description = "Unticks a group of the recipe; may be repeated.")
    private List<String> without = new ArrayList<>();

    @Option(names = "--set", paramLabel = "OPTION=VALUE",
            description = "Sets an option of the recipe; may be repeated.")
    private List<String> options = new ArrayList<>();

    MachineOption machine() {
        return machine;
    }

    /** Looks at the machine, examines the target and plans the recipe with the choices. */
    Planning plan(RepairFlow flow) {
        Recipe chosen = recipe(flow);
        Choices choices = choices(chosen);
        return flow.plan(target.examine(flow), chosen, choices);
    }

    /** The recipe; an unknown one is wrong use. */
    private Recipe recipe(RepairFlow flow) {
        return flow.workplace().recipes().stream().filter(known -> known.id().value().equals(recipe)).findFirst()
                .orElseThrow(() -> wrong("There is no recipe \"" + recipe + "\". The recipes are: " + flow.workplace()
                        .recipes().stream().map(Recipe::id).map(RecipeId::value).collect(Collectors.joining(", "))
                                + "."));
    }

    /** The choices; a group, an option or a value that the recipe does not have is wrong use. */
    private Choices choices(Recipe chosen) {
        Choices choices = Choices.NONE;
        for (String group : groups) {
            choices = choices.withGroup(group(chosen, group), true);
        }
        for (String group : without) {
            choices = choices.withGroup(group(chosen, group), false);
        }
        for (String option : options) {
            choices = with(choices, chosen, option);
        }
        return choices;
    }

    private static GroupId group(Recipe chosen, String name) {
        return chosen.groups().stream().map(group -> group.id()).filter(id -> id.value().equals(name)).findFirst()
                .orElseThrow(() -> wrong("The recipe " + chosen.id() + " has no group \"" + name
                        + "\". Its groups are: "
                        + chosen.groups().stream().map(group -> group.id().value()).collect(Collectors.joining(", "))
                                + "."));
    }

    private static Choices with(Choices choices, Recipe chosen, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw wrong("--set " + text + ": write OPTION=VALUE.");
        }
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        var option = chosen.options().stream().filter(known -> known.id().value().equals(name)).findFirst()
                .orElseThrow(() -> wrong("The recipe " + chosen.id() + " has no option \"" + name
                        + "\". Its options are: "
                        + options(chosen) + "."));
        option.type().faultOf(value).ifPresent(fault -> {
            throw wrong("--set " + text + ": " + fault + ".");
        });
        return choices.withOption(option.id(), value);
    }

    private static String options(Recipe chosen) {
        String names = chosen.options().stream().map(option -> option.id()).map(OptionId::value)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(ExitCode.WRONG_USE, message);
    }
}
