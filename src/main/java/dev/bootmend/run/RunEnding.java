package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.ConfirmedPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the end of a run: digests of what it leaves behind, the gate, the findings, and how it ended. */
final class RunEnding {

    private final Machine machine;
    private final RunSetup setup;
    private final ConfirmedPlan plan;
    private final WatchedJournal journal;
    private final TargetFiles files;
    private final List<String> notes = new ArrayList<>();

    RunEnding(Machine machine, RunSetup setup, ConfirmedPlan plan, WatchedJournal journal, TargetFiles files) {
        this.machine = machine;
        this.setup = setup;
        this.plan = plan;
        this.journal = journal;
        this.files = files;
    }

    /** Adds a sentence to what is said about the run. */
    void note(String sentence) {
        if (!sentence.isBlank()) {
            notes.add(sentence);
        }
    }

    void examine(JournalEvent.Examined.Moment moment, MachineSnapshot snapshot) {
        journal.append(new JournalEvent.Examined(machine.clock().instant(), moment,
                setup.examination().findings(snapshot, plan.plan().target())));
    }

    RunOutcome write(RunStatus status, List<StepOutcome> outcomes, BackupPlan backedUp, Optional<MachineSnapshot> end) {
        var seals = new ArrayList<Seal>();
        boolean sealed = seal(backedUp, seals);
        List<GateItem> gate = end.flatMap(this::gate).orElseGet(() -> DetachGate.unknown(plan.plan()));
        end.ifPresent(read -> examine(JournalEvent.Examined.Moment.AFTER, read));
        RunStatus known = sealed ? status : unverified(status);
        boolean whole = journal.append(new JournalEvent.Finished(machine.clock().instant(), known,
                String.join(" ", notes), seals, gate));
        note(journal.failure());
        return new RunOutcome.Ran(whole ? known : unverified(known), String.join(" ", notes), outcomes, gate, end);
    }

    private Optional<List<GateItem>> gate(MachineSnapshot read) {
        try {
            return Optional.of(DetachGate.check(plan.plan(), read, IdentityBook.of(machine.runs())));
        } catch (IOException e) {
            note("The record of disk identities could not be read: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static RunStatus unverified(RunStatus status) {
        return status == RunStatus.VERIFIED ? RunStatus.DONE : status;
    }

    /** Seals the changed files, the logs that may have come with them, and what has appeared in places. */
    private boolean seal(BackupPlan backedUp, List<Seal> seals) {
        var changed = new LinkedHashSet<>(backedUp.files());
        boolean all = true;
        for (FileRef place : backedUp.places()) {
            try {
                changed.addAll(files.within(place));
            } catch (RunFailure e) {
                note(e.getMessage());
                all = false;
            }
        }
        return seal(changed, seals) && all;
    }

    /** Returns whether all could be read. */
    private boolean seal(Set<FileRef> changed, List<Seal> seals) {
        boolean all = true;
        for (FileRef file : changed) {
            try {
                var together = new LinkedHashSet<>(List.of(file));
                together.addAll(files.logsOf(file));
                for (FileRef each : together) {
                    if (seals.stream().noneMatch(known -> known.file().equals(each))) {
                        seals.add(files.seal(each));
                    }
                }
            } catch (RunFailure e) {
                note(e.getMessage());
                all = false;
            }
        }
        return all;
    }
}
