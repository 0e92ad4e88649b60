package dev.bootmend.ui.start;

import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.run.RunHistory;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.ui.kit.Sign;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An earlier run as the first page lists it.
 *
 * @param when the time of day, or the id of a run whose journal cannot be read
 * @param outcome how it ended
 * @param undoable whether there is something that can be undone
 */
record RunLine(RunId id, Sign sign, String title, String when, String outcome, boolean undoable) {

    /** With spaces that do not break: a date on two lines is hard to read. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu,\u00a0HH:mm", Locale.UK);

    static RunLine of(RunHistory.Entry entry, RunHistory history, ZoneId zone) {
        return switch (entry.record()) {
            case Reading.Known<RunRecord>(var run) -> of(run, history.isUndone(run.id()), zone);
            case Reading.Absent<RunRecord>() -> unreadable(entry.id(), "Its journal is not there any more.");
            case Reading.Unreadable<RunRecord>(var problem) -> unreadable(entry.id(), problem.toString());
        };
    }

    static RunLine of(RunRecord run, boolean undone, ZoneId zone) {
        String outcome = run.finished().map(end -> outcome(end.status())).orElse("interrupted");
        boolean undoable = !undone && run.leavesSomethingToUndo();
        return new RunLine(run.id(), undone ? Sign.IN_PLACE : sign(run), run.started().title(), TIME.format(run.at().atZone(zone)),
                undone ? outcome + ", then undone" : outcome, undoable);
    }

    private static RunLine unreadable(RunId run, String why) {
        return new RunLine(run, Sign.UNKNOWN, "A run whose journal cannot be read", run.toString(), why, false);
    }

    private static Sign sign(RunRecord run) {
        return run.finished().map(end -> switch (end.status()) {
            case VERIFIED -> Sign.OK;
            case DONE, CANCELLED -> Sign.NOTE;
            case FAILED -> Sign.BROKEN;
        }).orElse(Sign.NOTE);
    }

    private static String outcome(RunStatus status) {
        return switch (status) {
            case VERIFIED -> "verified";
            case DONE -> "ran, not everything verified";
            case FAILED -> "failed";
            case CANCELLED -> "stopped by the user";
        };
    }
}
