package dev.bootmend.run;

import dev.bootmend.tool.ToolResult;
import java.time.Duration;
import java.util.List;

/**
 * What became of one step. Ran, changed and verified are three different things.
 *
 * @param results one for each action that ran
 * @param note why it failed or could not be verified, empty otherwise
 */
public record StepOutcome(int index, StepStatus status, List<ToolResult> results, boolean changed, boolean verified,
        String note) {

    public StepOutcome {
        results = List.copyOf(results);
    }

    static StepOutcome notReached(int index) {
        return new StepOutcome(index, StepStatus.NOT_REACHED, List.of(), false, false, "");
    }

    static StepOutcome alreadyInPlace(int index) {
        return new StepOutcome(index, StepStatus.ALREADY_IN_PLACE, List.of(), false, true, "");
    }

    /** Whether any action came to its end. */
    public boolean ran() {
        return !results.isEmpty();
    }

    /** How long its actions took together. */
    public Duration duration() {
        return results.stream().map(ToolResult::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the plan may go on after it. */
    boolean allowsNext() {
        return status == StepStatus.VERIFIED || status == StepStatus.ALREADY_IN_PLACE || status == StepStatus.DONE;
    }
}
