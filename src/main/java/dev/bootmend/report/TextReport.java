package dev.bootmend.report;

import dev.bootmend.run.Backup;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.StepRecord;
import java.util.List;

/** The report as plain text, for a terminal or a support ticket. */
public final class TextReport {

    private final RunRecord run;
    private final StringBuilder text = new StringBuilder();

    private TextReport(RunRecord run) {
        this.run = run;
    }

    /** The whole report; lines end with a line feed. */
    public static String of(RunRecord run) {
        return new TextReport(run).write();
    }

    private String write() {
        line("BootMend report");
        line("===============");
        field("Result", ReportWords.headline(run));
        run.finished().map(JournalEvent.Finished::note).filter(note -> !note.isEmpty()).ifPresent(n -> field("Note", n));
        ReportWords.stillBroken(run).forEach(title -> field("Still in the way", title));
        field("Run", run.id().value());
        field("Begun", run.at().toString());
        field("Repair", run.started().title() + " (" + run.started().recipe() + ")");
        field("Machine", run.started().machine());
        field("Disk", run.target().disk() + ", " + run.target().identity() + ", " + run.target().generation());
        field("BootMend", run.started().version());
        findings("Found before", JournalEvent.Examined.Moment.BEFORE);
        run.started().steps().forEach(this::step);
        findings("Found after", JournalEvent.Examined.Moment.AFTER);
        run.finished().ifPresent(end -> gate(end.gate()));
        backups(run.backups());
        return text.toString();
    }

    private void findings(String title, JournalEvent.Examined.Moment moment) {
        run.findings(moment).ifPresent(findings -> {
            heading(title);
            if (findings.isEmpty()) {
                line("  nothing to report");
            }
            for (FindingLine finding : findings) {
                line("  " + finding.severity() + "  " + finding.title() + "  [" + finding.id() + "]");
            }
        });
    }

    private void step(StepRecord step) {
        heading("Step " + (step.index() + 1) + ": " + step.title());
        field("  Outcome", ReportWords.outcome(run, step.index()));
        run.ended(step.index()).map(JournalEvent.Ended::note).filter(note -> !note.isEmpty())
                .ifPresent(note -> field("  Note", note));
        for (ChangeLine change : step.changes()) {
            line("  " + change.subject());
            line("      before: " + change.before());
            line("      after:  " + change.after());
        }
        for (JournalEvent.Acted acted : run.acted(step.index())) {
            line("  > " + acted.action());
            line("      exit code " + acted.exitCode() + " after " + acted.duration().toMillis() + " ms");
        }
        field("  Undo", step.undo());
    }

    private void gate(List<GateItem> gate) {
        heading(gate.stream().allMatch(GateItem::met) ? "Safe to detach" : "NOT safe to detach");
        gate.forEach(item -> line("  [" + (item.met() ? "x" : " ") + "] " + item.text()));
    }

    private void backups(List<Backup> backups) {
        heading("Backups");
        for (Backup backup : backups) {
            line("  " + backup.file());
            line(backup.content().map(digest -> "      SHA-256 " + digest + ", " + backup.size())
                    .orElse("      was not there before"));
            backup.content().ifPresent(digest -> line("      on this machine: " + backup.onHost()));
            backup.content().ifPresent(digest -> line("      on the disk:     " + backup.onDisk()));
        }
    }

    private void heading(String title) {
        line("");
        line(title);
        line("-".repeat(Printable.line(title).length()));
    }

    /** A value of several lines goes on below, further in. */
    private void field(String name, String value) {
        var lines = Printable.of(value).split("\n");
        line(name + ": " + (lines.length == 0 ? "" : lines[0]));
        for (int i = 1; i < lines.length; i++) {
            line("      " + lines[i]);
        }
    }

    private void line(String line) {
        text.append(Printable.line(line)).append('\n');
    }
}
