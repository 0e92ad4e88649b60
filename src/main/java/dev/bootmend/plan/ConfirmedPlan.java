package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan that the user has seen and confirmed, with everything frozen that the preview showed. Only this can be run.
 *
 * @param steps each step with the very actions and changes that were shown
 */
public record ConfirmedPlan(Plan plan, List<ConfirmedStep> steps) {

    /**
     * One step as it was shown.
     *
     * @param before the machine before the step, as predicted
     * @param after the machine after the step, as predicted
     */
    public record ConfirmedStep(Step step, String title, List<Action> actions, List<Change> changes, Reversal reversal,
            MachineSnapshot before, Prediction after) {

        public ConfirmedStep {
            actions = List.copyOf(actions);
            changes = List.copyOf(changes);
        }
    }

    public ConfirmedPlan {
        steps = List.copyOf(steps);
    }

    /** Freezes what the preview shows of {@code plan}. The preview itself is drawn from the result, too. */
    public static ConfirmedPlan of(Plan plan) {
        var steps = new ArrayList<ConfirmedStep>();
        MachineSnapshot machine = plan.before();
        for (Step step : plan.steps()) {
            Operation operation = step.operation();
            Prediction after = operation.predict(machine);
            steps.add(new ConfirmedStep(step, operation.title(machine), operation.actions(machine),
                    operation.changesOn(machine), operation.reversal(machine), machine, after));
            machine = after.machine();
        }
        return new ConfirmedPlan(plan, steps);
    }
}
