package dev.bootmend.report;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.model.RecipeId;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.StepStatus;
import java.util.List;
import java.util.Set;

/** The sentences that every form of the report shares. */
final class ReportWords {

    private ReportWords() {
    }

    static String headline(RunRecord run) {
        return run.finished().map(end -> headline(end.status()) + (end.status() == RunStatus.VERIFIED
                && !stillBroken(run).isEmpty() ? ", but the machine will not start yet" : ""))
                .orElse(run.settled() ? "Interrupted: BootMend ended before the run did; nothing of the run is left"
                        : "Interrupted: BootMend ended before the run did");
    }

    /** What keeps Windows from starting after a repair; nothing where the run was none, or nothing could be looked at. */
    static List<String> stillBroken(RunRecord run) {
        boolean repair = !Set.of(RecipeId.UNDO, RecipeId.PREPARE).contains(run.started().recipe());
        return run.findings(JournalEvent.Examined.Moment.AFTER).filter(findings -> repair).orElse(List.of()).stream()
                .filter(finding -> finding.severity() == Severity.BROKEN).map(FindingLine::title).toList();
    }

    private static String headline(RunStatus status) {
        return switch (status) {
            case VERIFIED -> "Done and verified";
            case DONE -> "Done, but not everything could be verified";
            case FAILED -> "Failed";
            case CANCELLED -> "Stopped by the user";
        };
    }

    /** What became of a step, with ran, changed and verified apart. */
    static String outcome(RunRecord run, int step) {
        return run.ended(step).map(end -> switch (end.status()) {
            case ALREADY_IN_PLACE -> "already in place, skipped";
            case NOT_REACHED -> "not reached";
            default -> words(run, step, end.status(), end.changed(), end.verified());
        }).orElse(run.begun(step) ? "begun, its end is not known" : "not reached");
    }

    private static String words(RunRecord run, int step, StepStatus status, boolean changed, boolean verified) {
        String ran = run.acted(step).isEmpty() ? "did not run" : "ran";
        String end = status == StepStatus.FAILED ? "failed" : verified ? "verified" : "not verified";
        return ran + " · " + (changed ? "changed" : "nothing changed") + " · " + end;
    }
}
