package dev.bootmend.run;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.TemporaryLetter;
import dev.bootmend.plan.AssignLetter;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.CheckFileSystem;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.ConfirmedPlan.ConfirmedStep;
import dev.bootmend.plan.RunNtfsfix;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.UnloadHive;
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
    private final Interruption interruption;
    private final TargetFiles files;
    private final BackupSet backups;
    private final StepRunner steps;
    private final RunEnding ending;
    private final List<StepOutcome> outcomes = new ArrayList<>();
    private Standing now;
    private MachineSnapshot expected;
    private boolean failed;
    private boolean stopped;

    RunInProgress(Machine machine, RunSetup setup, ConfirmedPlan plan, Journal journal, RunListener listener,
            BooleanSupplier cancelled, Interruption interruption) {
        this.machine = machine;
        this.setup = setup;
        this.plan = plan;
        this.journal = new WatchedJournal(journal);
        this.listener = listener;
        this.cancelled = cancelled;
        this.interruption = interruption;
        this.files = new TargetFiles(machine.files());
        this.backups = new BackupSet(plan.plan().run(), machine.runs(), files);
        this.steps = new StepRunner(machine, setup, plan, this.journal, listener, interruption, cancelled);
        this.ending = new RunEnding(machine, setup, plan, this.journal, files);
    }

    RunOutcome run(MachineSnapshot before) {
        now = new Standing(before, true);
        expected = before;
        boolean begun = journal.append(new JournalEvent.Started(machine.clock().instant(), plan.plan().run(),
                setup.version(), before.machine(), plan.plan().recipe(), plan.plan().title(), plan.plan().target(),
                plan.plan().undoes(), letters(), StepWords.of(plan, setup.words())));
        ending.examine(JournalEvent.Examined.Moment.BEFORE, before);
        if (!begun || !journal.failure().isEmpty()) {
            return new RunOutcome.Refused(new Problem("Run " + plan.plan().run(), journal.failure(),
                    "Make room, or make the place writable, and start again."));
        }
        plan.steps().stream().filter(this::opensFiles).forEach(this::step);
        BackupPlan backedUp = failed || stopped ? BackupPlan.NOTHING : backedUp();
        plan.steps().stream().filter(step -> !opensFiles(step)).forEach(this::step);
        return conclude(backedUp);
    }

    private List<TemporaryLetter> letters() {
        return plan.plan().steps().stream().map(Step::operation)
                .filter(AssignLetter.class::isInstance).map(AssignLetter.class::cast)
                .map(assign -> new TemporaryLetter(assign.partition(), assign.letter())).toList();
    }

    /**
     * A file that is loaded as a hive cannot be copied: what an interrupted run left loaded is unloaded first. And
     * nothing is written to a file system that is marked for a check, not even a copy, before it has been checked.
     */
    private boolean opensFiles(ConfirmedStep step) {
        return switch (step.step().operation()) {
            case UnloadHive ignored -> true;
            case CheckFileSystem ignored -> true;
            case RunNtfsfix ignored -> true;
            case AssignLetter ignored -> plan.steps().stream()
                    .anyMatch(other -> other.step().operation() instanceof CheckFileSystem
                            || other.step().operation() instanceof RunNtfsfix);
            default -> false;
        };
    }

    private BackupPlan backedUp() {
        listener.phase("Backing up what may change");
        try {
            BackupPlan wanted = BackupPlan.of(plan, files, now.machine());
            if (journal.append(new JournalEvent.BackedUp(machine.clock().instant(),
                    backups.make(wanted.files(), now.machine()))) && surveyed(wanted)) {
                return wanted;
            }
            ending.note(journal.failure());
        } catch (RunFailure e) {
            ending.note(e.getMessage());
        }
        ending.note("Nothing that the plan changes on the disk was changed.");
        failed = true;
        return BackupPlan.NOTHING;
    }

    private boolean surveyed(BackupPlan wanted) {
        Optional<JournalEvent.DiskFound> found = DiskStateSurvey.of(plan, now.machine(), machine.clock().instant());
        return (found.isEmpty() || journal.append(found.get())) && placesSurveyed(wanted);
    }

    private boolean placesSurveyed(BackupPlan wanted) {
        return wanted.places().isEmpty() && !wanted.flags() || journal.append(new JournalEvent.Surveyed(
                machine.clock().instant(), wanted.places(), wanted.flags(), wanted.active()));
    }

    /** Runs a step; after a failure or a cancellation only those that clean up. */
    private void step(ConfirmedStep step) {
        boolean cleansUp = step.step().purpose() == Step.Purpose.CLEAN_UP;
        stopped = stopped || !cleansUp && !failed && (interruption.take() || cancelled.getAsBoolean());
        if ((failed || stopped) && !cleansUp) {
            end(StepOutcome.notReached(step.step().index()));
            return;
        }
        if (!now.fresh()) {
            now = lookAgain();
        }
        try {
            listener.stepBegins(step);
            var end = steps.run(step, now, failed || stopped);
            now = end.found();
            expected = end.expected();
            failed = failed || !end.outcome().allowsNext();
            end(end.outcome());
        } catch (RuntimeException defect) {
            failed = true;
            now = new Standing(now.machine(), false);
            end(new StepOutcome(step.step().index(), StepStatus.FAILED, List.of(), false, false,
                    "BootMend met a defect in this step: " + defect + "."));
        }
    }

    private Standing lookAgain() {
        try {
            return new Standing(machine.probe().look(setup.scope()), true);
        } catch (ProbeException stillNot) {
            return now;
        }
    }

    private void end(StepOutcome outcome) {
        outcomes.add(outcome);
        journal.append(new JournalEvent.Ended(machine.clock().instant(), outcome.index(), outcome.status(),
                outcome.changed(), outcome.verified(), outcome.note()));
        listener.stepEnded(outcome);
    }

    private RunOutcome conclude(BackupPlan backedUp) {
        listener.phase("Reading the disk once more");
        interruption.take();
        Optional<MachineSnapshot> end = Optional.empty();
        try {
            end = Optional.of(machine.probe().look(setup.scope()));
        } catch (ProbeException e) {
            ending.note("The disk could not be read at the end: " + e.problem());
            failed = true;
        }
        outcomes.stream().filter(outcome -> outcome.status() == StepStatus.FAILED).findFirst()
                .ifPresent(outcome -> ending.note(outcome.note()));
        return ending.write(status(end), outcomes, backedUp, end);
    }

    private RunStatus status(Optional<MachineSnapshot> end) {
        if (failed) {
            return RunStatus.FAILED;
        }
        if (stopped) {
            ending.note("Stopped by the user before the last step.");
            return RunStatus.CANCELLED;
        }
        List<Change> surprises = Comparison.surprises(
                expected, end.orElseThrow(), plan.plan().target().disk(), steps.written());
        if (!surprises.isEmpty()) {
            ending.note("The disk does not read as previewed (expected → found): "
                    + setup.words().sentence(surprises, end.get()));
            return RunStatus.FAILED;
        }
        return outcomes.stream().allMatch(StepOutcome::verified) ? RunStatus.VERIFIED : RunStatus.DONE;
    }
}
