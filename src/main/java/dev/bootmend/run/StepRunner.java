package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.Prediction;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;

/** Runs one step: journals the intent, runs the actions, reads again, compares with the prediction. */
final class StepRunner {

    private final Machine machine;
    private final RunSetup setup;
    private final ConfirmedPlan plan;
    private final WatchedJournal journal;
    private final RunListener listener;
    private final ActionRunner actions;

    StepRunner(Machine machine, RunSetup setup, ConfirmedPlan plan, WatchedJournal journal, RunListener listener) {
        this.machine = machine;
        this.setup = setup;
        this.plan = plan;
        this.journal = journal;
        this.listener = listener;
        this.actions = new ActionRunner(machine);
    }

    /** The outcome of a step and the machine after it, as it was read. */
    record End(StepOutcome outcome, MachineSnapshot machine) {
    }

    /**
     * @param now the machine before the step, as it was last read
     * @param afterFailure whether the step only cleans up behind a run that has stopped, so that the rest of the disk
     *                     cannot be as it was predicted
     */
    End run(ConfirmedStep step, MachineSnapshot now, List<FileRef> rewritten, boolean afterFailure)
            throws InterruptedException {
        int index = step.step().index();
        if (step.step().operation().changesOn(now).isEmpty()) {
            return new End(StepOutcome.alreadyInPlace(index), now);
        }
        if (!journal.append(new JournalEvent.Intent(machine.clock().instant(), index)) && !afterFailure) {
            return new End(new StepOutcome(index, StepStatus.FAILED, List.of(), false, false, journal.failure()), now);
        }
        var results = new ArrayList<ToolResult>();
        String failure = act(step, results);
        try {
            MachineSnapshot read = machine.probe().look(setup.scope());
            MachineSnapshot wanted = afterFailure ? step.step().operation().predict(now).machine()
                    : step.after().machine();
            List<Change> surprises = Comparison.surprises(wanted, read, plan.plan().target().disk(), rewritten);
            boolean changed = !Changes.between(now, read).isEmpty();
            return new End(judge(step, results, failure, surprises, changed), read);
        } catch (ProbeException e) {
            return new End(new StepOutcome(index, StepStatus.FAILED, results, false, false,
                    join(failure, "The disk could not be read again: " + e.getMessage())), now);
        }
    }

    /** Runs the actions up to the first failure, then only those that clean up; returns what failed, or nothing. */
    private String act(ConfirmedStep step, List<ToolResult> results) throws InterruptedException {
        String failure = "";
        for (Action action : step.actions()) {
            if (!failure.isEmpty() && !action.cleansUp()) {
                continue;
            }
            try {
                ToolResult result = actions.run(action, listener);
                results.add(result);
                journal.append(new JournalEvent.Acted(machine.clock().instant(), step.step().index(),
                        action.toString(), result.exitCode(), result.output(), result.duration()));
                if (!action.succeededWith(result.exitCode())) {
                    failure = join(failure, action + " ended with exit code " + result.exitCode() + ". "
                            + result.output().strip());
                }
            } catch (RunFailure e) {
                failure = join(failure, e.getMessage());
            }
        }
        return failure;
    }

    /** What was read decides; an exit code alone is neither success nor failure. */
    private StepOutcome judge(ConfirmedStep step, List<ToolResult> results, String failure,
            List<Change> surprises, boolean changed) {
        int index = step.step().index();
        if (!surprises.isEmpty()) {
            String note = join(failure, "The disk does not read as previewed: " + setup.words().sentence(surprises, step.before()));
            return new StepOutcome(index, StepStatus.FAILED, results, changed, false, note);
        }
        return switch (step.after()) {
            case Prediction.Exact ignored ->
                    new StepOutcome(index, StepStatus.VERIFIED, results, changed, true, failure);
            case Prediction.Partial(var machine, var unknown) when failure.isEmpty() ->
                    new StepOutcome(index, StepStatus.DONE, results, changed, false, unknown);
            case Prediction.Partial ignored ->
                    new StepOutcome(index, StepStatus.FAILED, results, changed, false, failure);
        };
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }
}
