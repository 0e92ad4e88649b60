package dev.bootmend.run;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Expectation;
import dev.bootmend.plan.LendSignature;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Prediction;
import dev.bootmend.plan.RestoreFiles;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.Target;
import dev.bootmend.plan.UnloadHive;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Runs one step after the other: journals the intent, runs the actions, reads again, compares with the prediction. */
final class StepRunner {

    private final Machine machine;
    private final RunSetup setup;
    private final RepairTarget target;
    private final WatchedJournal journal;
    private final RunListener listener;
    private final ActionRunner actions;
    private final Set<FileRef> written = new LinkedHashSet<>();
    private boolean unforeseen;

    StepRunner(Machine machine, RunSetup setup, ConfirmedPlan plan, WatchedJournal journal, RunListener listener,
            Interruption interruption, BooleanSupplier cancelled) {
        this.machine = machine;
        this.setup = setup;
        this.target = plan.plan().target();
        this.journal = journal;
        this.listener = listener;
        this.actions = new ActionRunner(machine, journal, listener, interruption, cancelled, plan.plan().run());
    }

    /**
     * What a step came to.
     *
     * @param expected the machine after it, as predicted
     * @param found the machine after it, as it was read
     */
    record End(StepOutcome outcome, MachineSnapshot expected, Standing found) {
    }

    /** The hives that tools have written to so far, and no file that was put back since. */
    Set<FileRef> written() {
        return written;
    }

    /**
     * Runs the step on a machine that was just read; on one that could not be read it does nothing.
     *
     * @param afterFailure whether the step only cleans up behind a run that has stopped, so that the rest of the disk
     *                     cannot be as it was predicted
     */
    End run(ConfirmedStep step, Standing now, boolean afterFailure) {
        int index = step.step().index();
        if (!now.fresh()) {
            return notRun(step, now, "The disk could not be read, so it is not known whether this is needed.");
        }
        DiskIdentity identity = Standing.expected(step.before(), target.disk());
        if (!now.holds(target.disk(), identity)) {
            return notRun(step, now, "Disk " + target.disk() + " is not the attached disk " + identity
                    + " any more; nothing was done to it.");
        }
        if (step.step().operation().isInPlace(now.machine())) {
            return new End(StepOutcome.alreadyInPlace(index), now.machine(), now);
        }
        boolean mayRunUnsaid = step.step().purpose() == Step.Purpose.CLEAN_UP;
        if (!journal.append(new JournalEvent.Intent(machine.clock().instant(), index)) && !mayRunUnsaid) {
            return notRun(step, now, journal.failure());
        }
        String unnoted = noteLoan(step.step().operation());
        if (!unnoted.isEmpty()) {
            return notRun(step, now, unnoted);
        }
        noteWrites(step);
        var results = new ArrayList<ToolResult>();
        String failure = actions.run(step, results);
        return look(step, now, afterFailure, results, failure);
    }

    /** Written down before it happens, so that an identity that is not the disk's own is known whatever comes. */
    private String noteLoan(Operation operation) {
        if (!(operation instanceof LendSignature(var disk, var own, var temporary, var lender))) {
            return "";
        }
        try {
            machine.runs().note(new IdentityNote.Lent(machine.clock().instant(), lender, new DiskIdentity.Mbr(own),
                    new DiskIdentity.Mbr(temporary)));
            return "";
        } catch (IOException e) {
            return "The temporary signature could not be written down (" + e.getMessage() + "), so it was not given.";
        }
    }

    private static End notRun(ConfirmedStep step, Standing now, String why) {
        return new End(new StepOutcome(step.step().index(), StepStatus.FAILED, List.of(), false, false, why),
                now.machine(), now);
    }

    /** A file that is put back has to be exactly what it was, whatever a tool wrote to it before. */
    private void noteWrites(ConfirmedStep step) {
        Target touched = step.step().operation().target();
        if (touched instanceof Target.Store || touched instanceof Target.Hive || touched instanceof Target.BootFiles) {
            written.addAll(touched.files());
        }
        if (step.step().operation() instanceof RestoreFiles) {
            touched.files().forEach(written::remove);
        }
    }

    private End look(ConfirmedStep step, Standing before, boolean afterFailure, List<ToolResult> results, String failure) {
        Prediction prediction = prediction(step, before, afterFailure);
        MachineSnapshot wanted = prediction.machine();
        try {
            MachineSnapshot read = machine.probe().look(setup.scope());
            wanted = asFarAsForeseen(step, prediction, read);
            List<Change> surprises = Comparison.surprises(wanted, read, target.disk(), written);
            boolean changed = !Comparison.drift(before.machine(), read, target.disk()).isEmpty();
            return new End(judge(step, prediction, results, failure, surprises, changed, read), wanted,
                    new Standing(read, true));
        } catch (ProbeException e) {
            var outcome = new StepOutcome(step.step().index(), StepStatus.FAILED, results, false, false,
                    ActionRunner.join(failure, "The disk could not be read again: " + e.problem()));
            return new End(outcome, wanted, new Standing(before.machine(), false));
        }
    }

    private Prediction prediction(ConfirmedStep step, Standing before, boolean afterFailure) {
        return afterFailure || unforeseen ? step.step().operation().predict(before.machine()) : step.after();
    }

    /** What is in a hive that was loaded when the plan was made could not be read, so it could not be foreseen either. */
    private MachineSnapshot asFarAsForeseen(ConfirmedStep step, Prediction prediction, MachineSnapshot read) {
        if (prediction instanceof Prediction.Partial partial && !partial.open().isEmpty()) {
            unforeseen = true;
            return partial.completed(read);
        }
        MachineSnapshot wanted = prediction.machine();
        if (!(step.step().operation() instanceof UnloadHive(var hive, var ignored))) {
            return wanted;
        }
        unforeseen = true;
        return read.installation(hive.file().partition()).map(wanted::withInstallation).orElse(wanted);
    }

    /** What was read decides; an exit code alone is neither success nor failure. */
    private StepOutcome judge(ConfirmedStep step, Prediction prediction, List<ToolResult> results, String failure, List<Change> surprises,
            boolean changed, MachineSnapshot read) {
        int index = step.step().index();
        if (!surprises.isEmpty()) {
            String note = ActionRunner.join(failure, "The disk does not read as previewed (expected → found): "
                    + setup.words().sentence(surprises, read));
            return new StepOutcome(index, StepStatus.FAILED, results, changed, false, note);
        }
        return switch (prediction) {
            case Prediction.Exact ignored when step.step().operation().isJudgedByItsActions() && !failure.isEmpty() ->
                    new StepOutcome(index, StepStatus.FAILED, results, changed, false, failure);
            case Prediction.Exact ignored ->
                    new StepOutcome(index, StepStatus.VERIFIED, results, changed, true, failure);
            case Prediction.Partial partial -> judge(index, partial, results, failure, changed, read);
        };
    }

    /** What is certain of the outcome was read; the tool's word counts for what cannot be judged so. */
    private static StepOutcome judge(int index, Prediction.Partial partial, List<ToolResult> results, String failure,
            boolean changed, MachineSnapshot read) {
        String unmet = partial.unmet(read).stream().map(Expectation::text).collect(Collectors.joining(" "));
        if (!failure.isEmpty() || !unmet.isEmpty()) {
            String note = unmet.isEmpty() ? failure : ActionRunner.join(failure, "Not so afterwards: " + unmet);
            return new StepOutcome(index, StepStatus.FAILED, results, changed, false, note);
        }
        return partial.expectations().isEmpty()
                ? new StepOutcome(index, StepStatus.DONE, results, changed, false, partial.unknown())
                : new StepOutcome(index, StepStatus.VERIFIED, results, changed, true, "");
    }
}
