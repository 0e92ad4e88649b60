package dev.bootmend.run;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.model.TemporaryLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of a journal. An intent without an outcome is an interrupted run. */
public sealed interface JournalEvent {

    Instant at();

    /** The run begins: who, what and where; {@code undoes} is the run that this one takes back, {@code letters} are released at its end. */
    record Started(Instant at, RunId run, String version, String machine, RecipeId recipe, String title,
            RepairTarget target, Optional<RunId> undoes, List<TemporaryLetter> letters, List<StepRecord> steps)
            implements JournalEvent {
        public Started {
            letters = List.copyOf(letters);
            steps = List.copyOf(steps);
        }
    }

    /** What was wrong with the target at that moment. */
    record Examined(Instant at, Moment moment, List<FindingLine> findings) implements JournalEvent {

        /** When the target was examined. */
        public enum Moment {
            BEFORE,
            AFTER
        }

        public Examined {
            findings = List.copyOf(findings);
        }
    }

    /** The files that the run may change have been copied. */
    record BackedUp(Instant at, List<Backup> backups) implements JournalEvent {
        public BackedUp {
            backups = List.copyOf(backups);
        }
    }

    /**
     * What else the run may change, so that undo finds it: files that appear in these places, and the active flags.
     *
     * @param flags whether active flags may change
     * @param active the partitions that had the flag before
     */
    record Surveyed(Instant at, List<FileRef> places, boolean flags, List<PartitionRef> active)
            implements JournalEvent {
        public Surveyed {
            places = List.copyOf(places);
            active = List.copyOf(active);
        }
    }

    /**
     * The disk as it was before a run that changes what this machine makes of it, so that undo finds the way back.
     *
     * @param becomes the identity that the run gives it; empty when the run does not change that
     */
    record DiskFound(Instant at, DiskIdentity identity, boolean offline, boolean readOnly,
            Optional<DiskIdentity> becomes) implements JournalEvent {
    }

    /** A step is about to run. */
    record Intent(Instant at, int step) implements JournalEvent {
    }

    /** One action of the step came to its end. */
    record Acted(Instant at, int step, String action, int exitCode, String output, Duration duration)
            implements JournalEvent {
    }

    /** The step is over. */
    record Ended(Instant at, int step, StepStatus status, boolean changed, boolean verified, String note)
            implements JournalEvent {
    }

    /** The run is over, clean-up included; {@code seals} are the digests of the changed files afterwards. */
    record Finished(Instant at, RunStatus status, String note, List<Seal> seals, List<GateItem> gate)
            implements JournalEvent {
        public Finished {
            seals = List.copyOf(seals);
            gate = List.copyOf(gate);
        }
    }

    /**
     * Written by a later BootMend into the journal of an interrupted run that has left nothing behind: everything is
     * as it was before the run.
     */
    record Settled(Instant at, String note) implements JournalEvent {
    }
}
