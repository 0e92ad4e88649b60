package dev.bootmend.run;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a machine, newest first.
 *
 * @param busy whether a run is under way at this moment
 */
public record RunHistory(List<Entry> entries, boolean busy) {

    /** One run; a journal that cannot be read is shown as such, never left out. */
    public record Entry(RunId id, Reading<RunRecord> record) {

        /** Ids hold whole seconds, so runs of the same second are told apart by their journals. */
        private static final Comparator<Entry> OLDEST_FIRST = Comparator
                .comparing((Entry entry) -> entry.id().value().substring(0, entry.id().value().lastIndexOf('-')))
                .thenComparing(entry -> entry.record().toOptional().map(RunRecord::at).orElse(Instant.MIN))
                .thenComparing(Entry::id);
    }

    public RunHistory {
        entries = List.copyOf(entries);
    }

    /** Reads every journal. */
    public static RunHistory of(RunStore store) throws IOException {
        boolean busy = store.isLocked();
        var entries = new ArrayList<Entry>();
        for (RunId run : store.runs()) {
            entries.add(new Entry(run, read(store, run)));
        }
        entries.sort(Entry.OLDEST_FIRST.reversed());
        return new RunHistory(entries, busy);
    }

    /** One run by its id. */
    public static Reading<RunRecord> read(RunStore store, RunId run) {
        return switch (store.events(run)) {
            case Reading.Known<List<JournalEvent>>(var events) -> RunRecord.of(events).map(Reading::known)
                    .orElseGet(() -> Reading.unreadable(new Problem("Run " + run,
                            "Its journal does not begin with the start of a run.",
                            "Nothing had been changed when it ended.")));
            case Reading.Absent<List<JournalEvent>>() -> Reading.absent();
            case Reading.Unreadable<List<JournalEvent>>(var problem) -> Reading.unreadable(problem);
        };
    }

    private List<RunRecord> readable() {
        return entries.stream().flatMap(entry -> entry.record().toOptional().stream()).toList();
    }

    /**
     * The newest run that the program did not live to see the end of and that may have changed something, unless it has
     * been undone or nothing of it is left.
     */
    public Optional<RunRecord> interrupted() {
        return readable().stream().filter(RunRecord::interrupted).filter(RunRecord::changedSomething)
                .filter(run -> !run.settled() && !isUndone(run.id()) && !isUnderWay(run.id())).findFirst();
    }

    /** The newest run that has given a disk an identity for a time and has not been undone, nor found to have left nothing. */
    public Optional<RunRecord> lender() {
        return readable().stream().filter(RunRecord::lentIdentity)
                .filter(run -> !run.settled() && !isUndone(run.id()) && !isUnderWay(run.id())).findFirst();
    }

    /** Whether that run is the one that is under way: the newest without an end while somebody holds the lock. */
    public boolean isUnderWay(RunId run) {
        return busy && readable().stream().filter(RunRecord::interrupted).findFirst().map(RunRecord::id)
                .filter(run::equals).isPresent();
    }

    /** Whether a later run has taken this one back, was verified, and has not been taken back itself. */
    public boolean isUndone(RunId run) {
        return readable().stream().anyMatch(later -> later.started().undoes().filter(run::equals).isPresent()
                && later.finished().filter(end -> end.status() == RunStatus.VERIFIED).isPresent()
                && !isUndone(later.id()));
    }

    /**
     * The newest later repair of the same disk that has changed one of the same files and has not been undone.
     *
     * @param names every identity that the disk has had
     */
    Optional<RunRecord> laterRepair(RunRecord run, List<DiskIdentity> names) {
        return readable().stream().takeWhile(later -> !later.id().equals(run.id()))
                .filter(later -> later.started().undoes().isEmpty() && later.changedSomething() && !isUndone(later.id()))
                .filter(later -> names.contains(later.target().identity()))
                .filter(later -> changesFlags(later) && changesFlags(run) || later.backups().stream().anyMatch(backup ->
                        run.backups().stream().anyMatch(earlier -> isSameFile(backup.file(), earlier.file()))))
                .findFirst();
    }

    private static boolean changesFlags(RunRecord run) {
        return run.survey().filter(JournalEvent.Surveyed::flags).isPresent();
    }

    /** The disk may have had another number. */
    private static boolean isSameFile(FileRef one, FileRef other) {
        return one.partition().start().equals(other.partition().start()) && one.path().equals(other.path());
    }
}
