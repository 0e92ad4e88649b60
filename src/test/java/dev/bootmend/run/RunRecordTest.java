package dev.bootmend.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.JournalSample;
import dev.bootmend.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a journal says about whether there is anything to undo. */
class RunRecordTest {

    private static final Instant AT = Instant.parse("2026-11-20T20:03:12.100Z");

    private final List<StepRecord> steps = new ArrayList<>();
    private final List<JournalEvent> events = new ArrayList<>();

    private RunRecordTest step(Step.Purpose purpose, String undo, StepStatus status, boolean changed) {
        int index = steps.size();
        steps.add(new StepRecord(index, "Step", purpose, List.of(), List.of(), undo));
        events.add(new JournalEvent.Intent(AT, index));
        events.add(new JournalEvent.Ended(AT, index, status, changed, status == StepStatus.VERIFIED, ""));
        return this;
    }

    private RunRecord finished(RunStatus status) {
        events.add(new JournalEvent.Finished(AT, status, "", List.of(), List.of()));
        return interrupted();
    }

    private RunRecord interrupted() {
        var sample = (JournalEvent.Started) JournalSample.events().getFirst();
        events.addFirst(new JournalEvent.Started(AT, sample.run(), sample.version(), sample.machine(), sample.recipe(),
                sample.title(), sample.target(), Optional.empty(), sample.letters(), steps));
        return RunRecord.of(events).orElseThrow();
    }

    private RunRecordTest letterLent() {
        return step(Step.Purpose.PREPARE, "nothing to undo", StepStatus.VERIFIED, true);
    }

    private RunRecordTest letterTaken() {
        return step(Step.Purpose.CLEAN_UP, "nothing to undo", StepStatus.VERIFIED, true);
    }

    private static void assertUndo(boolean changed, boolean undoable, RunRecord run) {
        assertEquals(changed, run.changedSomething(), "changed something");
        assertEquals(undoable, run.leavesSomethingToUndo(), "leaves something to undo");
    }

    @Test
    void aRunThatOnlyLookedHasNothingToUndo() {
        assertUndo(false, false, letterLent().step(Step.Purpose.REPAIR, "nothing to undo", StepStatus.DONE, false)
                .letterTaken().finished(RunStatus.DONE));
    }

    @Test
    void aRepairCanBeUndone() {
        assertUndo(true, true, letterLent().step(Step.Purpose.REPAIR, "from backup", StepStatus.VERIFIED, true)
                .letterTaken().finished(RunStatus.VERIFIED));
    }

    @Test
    void whatCannotBeBroughtBackIsAChangeButNothingToUndo() {
        assertUndo(true, false, letterLent()
                .step(Step.Purpose.REPAIR, "cannot be undone: chkdsk does not say", StepStatus.DONE, true)
                .letterTaken().finished(RunStatus.DONE));
    }

    @Test
    void aLetterThatCouldNotBeTakenBackIsLeftToTheUndo() {
        RunRecord run = letterLent().step(Step.Purpose.CLEAN_UP, "nothing to undo", StepStatus.FAILED, false)
                .finished(RunStatus.FAILED);
        assertFalse(run.changedSomething());
        assertTrue(run.leavesSomethingToUndo());
    }

    @Test
    void whatAFailedStepHasChangedCanBeUndone() {
        assertUndo(true, true, step(Step.Purpose.REPAIR, "nothing to undo", StepStatus.FAILED, true).letterTaken()
                .finished(RunStatus.FAILED));
    }

    @Test
    void anInterruptedRunMayHaveLeftAnything() {
        assertUndo(true, true, letterLent().interrupted());
    }
}
