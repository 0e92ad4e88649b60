package dev.bootmend.report;

import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStatus;
import dev.bootmend.run.StepStatus;

/** The sentences that every form of the report shares. */
final class ReportWords {

    private ReportWords() {
    }

    static String headline(RunRecord run) {
        return run.finished().map(end -> headline(end.status()))
                .orElse(run.settled() ? "Interrupted: BootMend ended before the run did; nothing of the run is left"
                        : "Interrupted: BootMend ended before the run did");
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
