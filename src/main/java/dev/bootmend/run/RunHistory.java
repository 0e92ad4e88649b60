package dev.bootmend.run;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The earlier runs of a machine, newest first. */
public record RunHistory(List<Entry> entries) {

    /** One run; a journal that cannot be read is shown as such, never left out. */
    public record Entry(RunId id, Reading<RunRecord> record) {
    }

    public RunHistory {
        entries = List.copyOf(entries);
    }

    public static RunHistory of(RunStore store) throws IOException {
        var entries = new ArrayList<Entry>();
        for (RunId run : store.runs()) {
            entries.add(new Entry(run, read(store, run)));
        }
        return new RunHistory(entries);
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

    /** The newest run that the program did not live to see the end of, unless it has been undone. */
    public Optional<RunRecord> interrupted() {
        return readable().stream().filter(RunRecord::interrupted).filter(run -> !isUndone(run.id())).findFirst();
    }

    /** Whether a later run has taken this one back and was verified. */
    public boolean isUndone(RunId run) {
        return readable().stream().anyMatch(later -> later.started().undoes().filter(run::equals).isPresent()
                && later.finished().filter(end -> end.status() == RunStatus.VERIFIED).isPresent());
    }
}
