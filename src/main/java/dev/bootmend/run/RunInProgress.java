package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.Step;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.ProbeScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One run under its lock, from the first journal line to the last. */
final class RunInProgress {

    private final Machine machine;
    private final ProbeScope scope;
    private final ConfirmedPlan plan;
    private final Journal journal;
    private final RunListener listener;
    private final BooleanSupplier cancelled;
    private final ChangeWords words;
    private final TargetFiles files;
    private final StepRunner steps;
    private final List<StepOutcome> outcomes = new ArrayList<>();

    RunInProgress(Machine machine, ProbeScope scope, ConfirmedPlan plan, Journal journal, RunListener listener,
            BooleanSupplier cancelled, ChangeWords words) {
        this.machine = machine;
        this.scope = scope;
        this.plan = plan;
        this.journal = journal;
        this.listener = listener;
        this.cancelled = cancelled;
        this.words = words;
        this.files = new TargetFiles(machine.files());
        this.steps = new StepRunner(machine, scope, plan, journal, listener, words);
    }

    RunOutcome run(String version, MachineSnapshot before) throws IOException, ProbeException, InterruptedException {
        journal.append(new JournalEvent.Started(machine.clock().instant(), plan.plan().run(), version, before.machine(),
                plan.plan().recipe(), plan.plan().title(), plan.plan().target(), StepWords.of(plan, words)));
        List<FileRef> rewritten;
        try {
            rewritten = backUp();
        } catch (RunFailure e) {
            plan.steps().forEach(step -> outcomes.add(StepOutcome.notReached(step.step().index())));
            return finish(RunStatus.FAILED, e.getMessage() + " Nothing of the disk was changed.", List.of(), before);
        }
        boolean stopped = runSteps(rewritten, before);
        return conclude(stopped, rewritten);
    }

    private List<FileRef> backUp() throws RunFailure, IOException {
        listener.phase("Backing up what may change");
        var backups = new BackupSet(plan.plan().run(), machine.runs(), files);
        List<FileRef> rewritten = backups.filesOf(plan);
        journal.append(new JournalEvent.BackedUp(machine.clock().instant(), backups.make(rewritten)));
        return rewritten;
    }

    /** Runs the steps in order; after a failure or a cancellation only those that clean up. */
    private boolean runSteps(List<FileRef> rewritten, MachineSnapshot before)
            throws IOException, InterruptedException {
        MachineSnapshot machineNow = before;
        boolean failed = false;
        boolean stopped = false;
        for (ConfirmedStep step : plan.steps()) {
            boolean cleansUp = step.step().purpose() == Step.Purpose.CLEAN_UP;
            stopped = stopped || !cleansUp && !failed && cancelled.getAsBoolean();
            if ((failed || stopped) && !cleansUp) {
                end(StepOutcome.notReached(step.step().index()));
                continue;
            }
            listener.stepBegins(step);
            var end = steps.run(step, machineNow, rewritten, failed || stopped);
            end(end.outcome());
            machineNow = end.machine();
            failed = failed || !end.outcome().allowsNext();
        }
        return stopped;
    }

    private void end(StepOutcome outcome) throws IOException {
        outcomes.add(outcome);
        journal.append(new JournalEvent.Ended(machine.clock().instant(), outcome.index(), outcome.status(),
                outcome.changed(), outcome.verified(), outcome.note()));
        listener.stepEnded(outcome);
    }

    private RunOutcome conclude(boolean stopped, List<FileRef> rewritten) throws IOException, ProbeException {
        listener.phase("Reading the disk once more");
        MachineSnapshot end = machine.probe().look(scope);
        var failure = outcomes.stream().filter(outcome -> outcome.status() == StepStatus.FAILED).findFirst();
        if (failure.isPresent()) {
            return finish(RunStatus.FAILED, failure.get().note(), rewritten, end);
        }
        if (stopped) {
            return finish(RunStatus.CANCELLED, "Stopped by the user before the last step.", rewritten, end);
        }
        List<Change> surprises = Comparison.surprises(
                plan.plan().after(), end, plan.plan().target().disk(), rewritten);
        if (!surprises.isEmpty()) {
            return finish(RunStatus.FAILED, "The disk does not read as previewed: "
                    + words.sentence(surprises, end), rewritten, end);
        }
        boolean all = outcomes.stream().allMatch(StepOutcome::verified);
        return finish(all ? RunStatus.VERIFIED : RunStatus.DONE, "", rewritten, end);
    }

    private RunOutcome finish(RunStatus status, String note, List<FileRef> rewritten, MachineSnapshot end)
            throws IOException {
        var seals = new ArrayList<Seal>();
        var text = new StringBuilder(note);
        for (FileRef file : rewritten) {
            try {
                seals.add(files.seal(file));
            } catch (RunFailure e) {
                text.append(' ').append(e.getMessage());
            }
        }
        List<GateItem> gate = DetachGate.check(plan.plan(), end);
        journal.append(new JournalEvent.Finished(
                machine.clock().instant(), status, text.toString().strip(), seals, gate));
        return new RunOutcome.Ran(status, text.toString().strip(), outcomes, gate, end);
    }
}
