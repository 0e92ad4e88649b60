package dev.bootmend.run;

import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the journal of one run says. */
public record RunRecord(JournalEvent.Started started, List<JournalEvent> events) {

    public RunRecord {
        events = List.copyOf(events);
    }

    /** Empty when the events do not begin with the start of a run. */
    public static Optional<RunRecord> of(List<JournalEvent> events) {
        return !events.isEmpty() && events.getFirst() instanceof JournalEvent.Started started
                ? Optional.of(new RunRecord(started, events)) : Optional.empty();
    }

    /** The id of the run. */
    public RunId id() {
        return started.run();
    }

    /** When it began. */
    public Instant at() {
        return started.at();
    }

    /** What it worked on; the number of the disk is the one it had then. */
    public RepairTarget target() {
        return started.target();
    }

    /** The files that were copied before anything changed; none when the run did not come so far. */
    public List<Backup> backups() {
        return events.stream().filter(JournalEvent.BackedUp.class::isInstance)
                .map(JournalEvent.BackedUp.class::cast).flatMap(event -> event.backups().stream()).toList();
    }

    /** What else the run may have changed; empty when it changed files only that were there, or did not come so far. */
    Optional<JournalEvent.Surveyed> survey() {
        return events.stream().filter(JournalEvent.Surveyed.class::isInstance).map(JournalEvent.Surveyed.class::cast)
                .findFirst();
    }

    /** The disk as it was before a run that changes what this machine makes of it; empty for any other run. */
    public Optional<JournalEvent.DiskFound> diskFound() {
        return events.stream().filter(JournalEvent.DiskFound.class::isInstance).map(JournalEvent.DiskFound.class::cast)
                .findFirst();
    }

    /** Whether the disk may carry an identity that is not its own since this run. */
    public boolean lentIdentity() {
        return started.undoes().isEmpty() && changedSomething() && diskFound()
                .filter(found -> found.offline() && found.becomes().isPresent()).isPresent();
    }

    /** The steps that changed something that cannot be brought back. */
    public List<StepRecord> lasting() {
        return started.steps().stream().filter(step -> step.isLasting() && begun(step.index()))
                .toList();
    }

    /** What was wrong at that moment; empty when the run did not come so far. */
    public Optional<List<FindingLine>> findings(JournalEvent.Examined.Moment moment) {
        return events.stream().filter(JournalEvent.Examined.class::isInstance).map(JournalEvent.Examined.class::cast)
                .filter(event -> event.moment() == moment).map(JournalEvent.Examined::findings).findFirst();
    }

    /** How it ended; empty for an interrupted run. */
    public Optional<JournalEvent.Finished> finished() {
        return events.stream().filter(JournalEvent.Finished.class::isInstance)
                .map(JournalEvent.Finished.class::cast).findFirst();
    }

    /** Whether the program ended before the run did. */
    public boolean interrupted() {
        return finished().isEmpty();
    }

    /** Whether a later BootMend found that an interrupted run has left nothing behind. */
    public boolean settled() {
        return events.stream().anyMatch(JournalEvent.Settled.class::isInstance);
    }

    /** Whether the run has cleaned up behind itself, as far as the journal knows. */
    public boolean cleanedUp() {
        return finished().filter(end -> end.gate().stream().allMatch(GateItem::met)).isPresent();
    }

    /** The end of one step; empty when it was not reached, or when the run was interrupted in it. */
    public Optional<JournalEvent.Ended> ended(int step) {
        return events.stream().filter(JournalEvent.Ended.class::isInstance).map(JournalEvent.Ended.class::cast)
                .filter(event -> event.step() == step).findFirst();
    }

    /** Whether the step was begun. */
    public boolean begun(int step) {
        return events.stream().anyMatch(event -> event instanceof JournalEvent.Intent intent && intent.step() == step);
    }

    /** What the step ran, in order. */
    public List<JournalEvent.Acted> acted(int step) {
        return events.stream().filter(JournalEvent.Acted.class::isInstance).map(JournalEvent.Acted.class::cast)
                .filter(event -> event.step() == step).toList();
    }

    /**
     * Whether any step changed something on the disk, as far as the journal knows. A letter that was lent, a look for
     * errors and a copy are no change of the disk.
     */
    public boolean changedSomething() {
        return interrupted() ? events.stream().anyMatch(JournalEvent.Intent.class::isInstance)
                : changing().anyMatch(ended -> is(ended, step -> !step.hasNothingToUndo()));
    }

    /** Whether an undo has something to put back or to clean up, as far as the journal knows. */
    public boolean leavesSomethingToUndo() {
        if (interrupted()) {
            return changedSomething();
        }
        return changing().anyMatch(ended -> is(ended, step -> !step.hasNothingToUndo() && !step.isLasting()))
                || changing().findAny().isPresent() && leftSomethingBehind();
    }

    private Stream<JournalEvent.Ended> changing() {
        return events.stream().filter(JournalEvent.Ended.class::isInstance).map(JournalEvent.Ended.class::cast)
                .filter(JournalEvent.Ended::changed);
    }

    /** What a step that failed has changed need not be what it was to change. */
    private boolean is(JournalEvent.Ended ended, Predicate<StepRecord> kind) {
        return ended.status() == StepStatus.FAILED || started.steps().stream()
                .filter(step -> step.index() == ended.step()).findFirst().filter(kind).isPresent();
    }

    private boolean leftSomethingBehind() {
        return started.steps().stream().filter(step -> step.purpose() == Step.Purpose.CLEAN_UP)
                .anyMatch(step -> ended(step.index()).filter(end -> end.status() == StepStatus.VERIFIED
                        || end.status() == StepStatus.ALREADY_IN_PLACE).isEmpty());
    }
}
