package dev.bootmend.ui.result;

import dev.bootmend.plan.CollectDump;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.tool.ToolResult;
import dev.bootmend.ui.OutcomeWords;
import dev.bootmend.ui.kit.StepState;
import java.util.stream.Collectors;

/**
 * A step after the run.
 *
 * @param words ran, changed and verified, kept apart
 * @param copied where a file was copied to, with its digest; empty when none was
 * @param note why it failed or could not be verified, empty otherwise
 * @param output everything its tools printed
 */
record ResultStep(String title, StepState state, String words, String copied, String note, String output) {

    static ResultStep of(ConfirmedPlan.ConfirmedStep step, StepOutcome outcome) {
        return new ResultStep(step.title(), OutcomeWords.state(outcome.status()), OutcomeWords.of(outcome),
                copied(step, outcome), outcome.note(),
                outcome.results().stream().map(ToolResult::output).map(String::strip).collect(Collectors.joining("\n"))
                        .strip());
    }

    /** What is needed for a ticket stands in sight, not only among the output of the tools. */
    private static String copied(ConfirmedPlan.ConfirmedStep step, StepOutcome outcome) {
        return step.step().operation() instanceof CollectDump
                ? outcome.results().stream().map(ToolResult::output).map(String::strip)
                        .collect(Collectors.joining("\n")) : "";
    }
}
