package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.json.RecipeBook;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plans of the shipped recipes on hand-made machines. */
public final class Plans {

    private Plans() {
    }

    public static Recipe recipe(String id) {
        return RecipeBook.shipped().recipe(new RecipeId(id)).orElseThrow();
    }

    /** A request without facts, which only the checks can state. */
    public static PlanRequest request(String recipe, Generation generation, MachineSnapshot machine) {
        return request(recipe, Snapshots.target(generation), machine);
    }

    public static PlanRequest request(String recipe, RepairTarget target, MachineSnapshot machine) {
        return new PlanRequest(recipe(recipe), target, machine, Set.of(), Choices.NONE, Snapshots.RUN, Set.of(),
                ValueCodec::encode);
    }

    /** The actions of all repair steps, without the letters around them, as a person would type them. */
    static List<String> repairs(PlanRequest request) {
        Plan plan = assertInstanceOf(Planning.Ready.class, Planner.plan(request)).plan();
        var commands = new ArrayList<String>();
        for (ConfirmedPlan.ConfirmedStep step : ConfirmedPlan.of(plan).steps()) {
            if (step.step().purpose() == Step.Purpose.REPAIR) {
                commands.addAll(Snapshots.commands(step.actions()));
            }
        }
        return commands;
    }
}
