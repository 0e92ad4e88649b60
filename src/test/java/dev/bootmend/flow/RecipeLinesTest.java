package dev.bootmend.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.diagnose.DefaultEntry;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RecipeId;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.AssignLetter;
import dev.bootmend.plan.Candidate;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.GroupOffer;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.Planning;
import dev.bootmend.recipe.OptionId;
import dev.bootmend.recipe.Recipe;
import dev.bootmend.tool.HiveMount;
import dev.bootmend.tool.Invocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command line of the recipes, literally, for both generations, with the machine on which a plan consists of
 * exactly these calls, argument by argument.
 */
class RecipeLinesTest {

    @TempDir
    Path folder;

    static Stream<RecipeLines> machines() {
        return RecipeLines.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    void thePlanConsistsOfExactlyTheseCalls(RecipeLines expected) throws Exception {
        RepairFlow flow = PracticeBench.of(expected.scenario(), folder.resolve("m")).flow();
        RepairCase repair = PracticeBench.examine(flow).orElseThrow();
        Recipe recipe = flow.recipe(new RecipeId(expected.recipe())).orElseThrow();
        Plan plan = plan(flow, repair, recipe, expected);
        var names = new Names(plan, folder);
        assertEquals(expected.lines().stream().map(names::meant).toList(), calls(plan));
    }

    /** Collecting a dump takes no command. */
    @Test
    void noGroupOfARecipeIsLeftOut() {
        for (Recipe recipe : RecipeBook.shipped().recipes()) {
            Set<String> tried = RecipeLines.ALL.stream().filter(lines -> lines.recipe().equals(recipe.id().value()))
                    .flatMap(lines -> lines.groups().stream()).map(group -> group.replace("+", ""))
                    .collect(Collectors.toSet());
            Set<String> all = recipe.groups().stream().map(group -> group.id().value())
                    .filter(group -> !group.equals("collect")).collect(Collectors.toSet());
            assertTrue(tried.containsAll(all), () -> recipe.id() + ": " + all + " but only " + tried);
        }
    }

    private static Plan plan(RepairFlow flow, RepairCase repair, Recipe recipe, RecipeLines expected) {
        Choices choices = choices(recipe, expected);
        for (GroupOffer offer : flow.plan(repair, recipe, choices).offers()) {
            if (expected.groups().contains(offer.group().id() + "+")) {
                for (Candidate candidate : offer.candidates()) {
                    choices = choices.withStep(candidate.id(), true);
                }
            }
        }
        Planning planning = flow.plan(repair, recipe, choices);
        return assertInstanceOf(Planning.Ready.class, planning, planning::toString).plan();
    }

    private static Choices choices(Recipe recipe, RecipeLines expected) {
        Choices choices = Choices.NONE;
        for (var group : recipe.groups()) {
            choices = choices.withGroup(group.id(), expected.groups().contains(group.id().value())
                    || expected.groups().contains(group.id() + "+"));
        }
        for (var option : expected.options().entrySet()) {
            choices = choices.withOption(new OptionId(option.getKey()), option.getValue());
        }
        return choices;
    }

    private static List<List<String>> calls(Plan plan) {
        return ConfirmedPlan.of(plan).steps().stream().flatMap(step -> step.actions().stream())
                .filter(Action.RunTool.class::isInstance).map(Action.RunTool.class::cast)
                .map(run -> words(run.invocation())).toList();
    }

    private static List<String> words(Invocation call) {
        var words = new ArrayList<>(List.of(call.tool().program()));
        words.addAll(call.arguments());
        words.addAll(call.script());
        return words;
    }

    /** What the placeholders of a line mean on one machine. */
    private record Names(String system, String windows, String loader, String mount) {

        Names(Plan plan, Path folder) {
            this(letter(plan, plan.target().system()), letter(plan, plan.target().windows()), loader(plan),
                    new HiveMount(plan.run()).root());
        }

        /** The words of a line; those of a script stand behind it, with a bar before each. */
        List<String> meant(String line) {
            String[] parts = line.split(" \\| ");
            return Stream.concat(Arrays.stream(parts[0].split(" ")), Arrays.stream(parts).skip(1)).map(this::filled)
                    .toList();
        }

        private String filled(String word) {
            return word.replace("<S>", system).replace("<W>", windows).replace("{id}", loader)
                    .replace("HKLM\\<M>", mount).replace("<CS>", "ControlSet001").replace("<N>", "1");
        }

        private static String letter(Plan plan, PartitionRef partition) {
            return plan.steps().stream().map(step -> step.operation())
                    .filter(operation -> operation instanceof AssignLetter assign && assign.partition().equals(partition))
                    .map(operation -> ((AssignLetter) operation).letter()).findFirst()
                    .or(() -> plan.before().volume(partition).flatMap(volume -> volume.letter()))
                    .map(letter -> letter.withColon().substring(0, 1)).orElse("");
        }

        /** The one entry that starts an installed Windows; nothing when the store has none. */
        private static String loader(Plan plan) {
            MachineSnapshot machine = plan.before();
            List<String> loaders = machine.store(plan.target().store()).toOptional().map(BootStore::loaders)
                    .orElse(List.of()).stream().filter(DefaultEntry::startsWindows).map(BootObject::id)
                    .map(Guid::braced).toList();
            return loaders.isEmpty() ? "" : loaders.getFirst();
        }
    }
}
