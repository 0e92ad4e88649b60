package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import dev.bootmend.model.TemporaryLetter;
import dev.bootmend.plan.Action;
import dev.bootmend.plan.AssignLetter;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.Step;
import dev.bootmend.probe.ProbeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One run under its lock, from the first journal line to the last. */
final class RunInProgress {

    private final Machine machine;
    private final RunSetup setup;
    private final ConfirmedPlan plan;
    private final WatchedJournal journal;
    private final RunListener listener;
    private final BooleanSupplier cancelled;
    private final TargetFiles files;
    private final StepRunner steps;
    private final List<StepOutcome> outcomes = new ArrayList<>();

    RunInProgress(Machine machine, RunSetup setup, ConfirmedPlan plan, Journal journal, RunListener listener,
            BooleanSupplier cancelled) {
        this.machine = machine;
        this.setup = setup;
        this.plan = plan;
        this.journal = new WatchedJournal(journal);
        this.listener = listener;
        this.cancelled = cancelled;
        this.files = new TargetFiles(machine.files());
        this.steps = new StepRunner(machine, setup, plan, this.journal, listener);
    }

    RunOutcome run(MachineSnapshot before) throws ProbeException, InterruptedException {
        journal.append(new JournalEvent.Started(machine.clock().instant(), plan.plan().run(), setup.version(), before.machine(),
                plan.plan().recipe(), plan.plan().title(), plan.plan().target(), undoes(), letters(),
                StepWords.of(plan, setup.words())));
        examine(JournalEvent.Examined.Moment.BEFORE, before);
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

    private List<TemporaryLetter> letters() {
        return plan.plan().steps().stream().map(Step::operation)
                .filter(AssignLetter.class::isInstance).map(AssignLetter.class::cast)
                .map(assign -> new TemporaryLetter(assign.partition(), assign.letter())).toList();
    }

    private void examine(JournalEvent.Examined.Moment moment, MachineSnapshot snapshot) {
        journal.append(new JournalEvent.Examined(machine.clock().instant(), moment,
                setup.examination().findings(snapshot, plan.plan().target())));
    }

    /** The run whose backups this one puts back. */
    private Optional<RunId> undoes() {
        return plan.steps().stream().flatMap(step -> step.actions().stream())
                .filter(Action.RestoreFile.class::isInstance).map(Action.RestoreFile.class::cast)
                .map(Action.RestoreFile::run).findFirst();
    }

    private List<FileRef> backUp() throws RunFailure {
        listener.phase("Backing up what may change");
        var backups = new BackupSet(plan.plan().run(), machine.runs(), files);
        List<FileRef> rewritten = backups.filesOf(plan);
        if (!journal.append(new JournalEvent.BackedUp(machine.clock().instant(), backups.make(rewritten)))) {
            throw new RunFailure(journal.failure());
        }
        return rewritten;
    }

    /** Runs the steps in order; after a failure or a cancellation only those that clean up. */
    private boolean runSteps(List<FileRef> rewritten, MachineSnapshot before)
            throws InterruptedException {
        MachineSnapshot machineNow = before;
        boolean failed = !journal.failure().isEmpty();
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

    private void end(StepOutcome outcome) {
        outcomes.add(outcome);
        journal.append(new JournalEvent.Ended(machine.clock().instant(), outcome.index(), outcome.status(),
                outcome.changed(), outcome.verified(), outcome.note()));
        listener.stepEnded(outcome);
    }

    private RunOutcome conclude(boolean stopped, List<FileRef> rewritten) throws ProbeException {
        listener.phase("Reading the disk once more");
        MachineSnapshot end = machine.probe().look(setup.scope());
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
                    + setup.words().sentence(surprises, end), rewritten, end);
        }
        boolean all = outcomes.stream().allMatch(StepOutcome::verified);
        return finish(all ? RunStatus.VERIFIED : RunStatus.DONE, "", rewritten, end);
    }

    private RunOutcome finish(RunStatus status, String note, List<FileRef> rewritten, MachineSnapshot end) {
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
        examine(JournalEvent.Examined.Moment.AFTER, end);
        boolean whole = journal.append(new JournalEvent.Finished(
                machine.clock().instant(), status, text.toString().strip(), seals, gate));
        RunStatus said = whole || status != RunStatus.VERIFIED ? status : RunStatus.DONE;
        return new RunOutcome.Ran(said, (text + " " + journal.failure()).strip(), outcomes, gate, end);
    }
}
