package dev.bootmend.ui.preview;

import dev.bootmend.plan.Action;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Prediction;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.StepId;
import dev.bootmend.tool.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of the plan as the commands tab lists it.
 *
 * @param why what it is there for, empty for the repair itself
 * @param commands the exact calls; the lines of a diskpart script follow the call that reads it
 */
record StepLine(StepId id, String title, String why, List<String> commands, UndoWords undo, Optional<String> unknown) {

    StepLine {
        commands = List.copyOf(commands);
    }

    static StepLine of(ConfirmedPlan.ConfirmedStep step) {
        return new StepLine(step.step().id(), step.title(), why(step.step().purpose()),
                step.actions().stream().flatMap(action -> lines(action).stream()).toList(),
                        UndoWords.of(step.reversal()),
                step.after() instanceof Prediction.Partial partial ? Optional.of(partial.unknown()) : Optional.empty());
    }

    private static List<String> lines(Action action) {
        List<String> lines = new ArrayList<>(List.of(action.toString()));
        if (action instanceof Action.RunTool(Invocation call)) {
            call.script().forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private static String why(Step.Purpose purpose) {
        return switch (purpose) {
            case PREPARE -> "prepares";
            case REPAIR -> "";
            case CLEAN_UP -> "cleans up, always runs";
        };
    }
}
