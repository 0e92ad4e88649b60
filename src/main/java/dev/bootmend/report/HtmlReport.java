package dev.bootmend.report;

import dev.bootmend.run.Backup;
import dev.bootmend.run.ChangeLine;
import dev.bootmend.run.FindingLine;
import dev.bootmend.run.GateItem;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.StepRecord;
import java.util.List;

/** The report as one HTML page that needs nothing else: no script, no font, no picture from anywhere. */
public final class HtmlReport {

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#d0d7de;--soft:#f6f8fa;--ok:#1a7f37;--bad:#cf222e;--dim:#57606a}
            @media(prefers-color-scheme:dark){:root{--line:#30363d;--soft:#161b22;--ok:#3fb950;--bad:#f85149;--dim:#8b949e}}
            body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
            .dim{color:var(--dim)}.ok{color:var(--ok)}.bad{color:var(--bad)}
            section{border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin:.6rem 0}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;
            border-bottom:1px solid var(--line);overflow-wrap:anywhere}th{color:var(--dim);font-weight:600}
            code,pre{font:13px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
            pre{background:var(--soft);padding:.6rem;border-radius:6px;margin:.4rem 0}
            """;

    private final RunRecord run;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(RunRecord run) {
        this.run = run;
    }

    /** The whole page. Everything that comes from the disk is escaped. */
    public static String of(RunRecord run) {
        return new HtmlReport(run).write();
    }

    private String write() {
        raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        text("BootMend report " + run.id());
        raw("</title><meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE + "</style></head><body>");
        raw("<h1>");
        text(ReportWords.headline(run));
        raw("</h1><p class=\"dim\">");
        text(run.started().title() + " · run " + run.id() + " · " + run.at() + " · BootMend " + run.started().version());
        raw("</p>");
        run.finished().map(JournalEvent.Finished::note).filter(note -> !note.isEmpty()).ifPresent(this::paragraph);
        ReportWords.stillBroken(run).forEach(title -> paragraph("Still in the way: " + title));
        facts();
        findings("Found before", JournalEvent.Examined.Moment.BEFORE);
        raw("<h2>Steps</h2>");
        run.started().steps().forEach(this::step);
        findings("Found after", JournalEvent.Examined.Moment.AFTER);
        run.finished().ifPresent(end -> gate(end.gate()));
        backups(run.backups());
        raw("</body></html>\n");
        return html.toString();
    }

    private void facts() {
        raw("<table>");
        row("Machine", run.started().machine());
        row("Disk", "Disk " + run.target().disk() + " · " + run.target().identity());
        row("Generation", run.target().generation().toString());
        row("BCD store", run.target().store().toString());
        row("Recipe", run.started().recipe().toString());
        raw("</table>");
    }

    private void findings(String title, JournalEvent.Examined.Moment moment) {
        run.findings(moment).ifPresent(findings -> {
            heading(title);
            if (findings.isEmpty()) {
                paragraph("Nothing to report.");
                return;
            }
            raw("<table>");
            for (FindingLine finding : findings) {
                row(finding.severity().name(), finding.title());
            }
            raw("</table>");
        });
    }

    private void step(StepRecord step) {
        raw("<section><strong>");
        text((step.index() + 1) + ". " + step.title());
        raw("</strong> <span class=\"dim\">");
        text(ReportWords.outcome(run, step.index()) + " · undo: " + step.undo());
        raw("</span>");
        run.ended(step.index()).map(JournalEvent.Ended::note).filter(note -> !note.isEmpty()).ifPresent(this::paragraph);
        changes(step.changes());
        for (JournalEvent.Acted acted : run.acted(step.index())) {
            raw("<pre>");
            text(acted.action() + "\n" + acted.output().strip() + "\nexit code " + acted.exitCode() + " · "
                    + acted.duration().toMillis() + " ms");
            raw("</pre>");
        }
        raw("</section>");
    }

    private void changes(List<ChangeLine> changes) {
        if (changes.isEmpty()) {
            return;
        }
        raw("<table><tr><th>What</th><th>Before</th><th>After</th></tr>");
        for (ChangeLine change : changes) {
            raw("<tr><td>");
            text(change.subject());
            raw("</td><td><code>");
            text(change.before());
            raw("</code></td><td><code>");
            text(change.after());
            raw("</code></td></tr>");
        }
        raw("</table>");
    }

    private void gate(List<GateItem> gate) {
        heading(gate.stream().allMatch(GateItem::met) ? "Safe to detach" : "Not safe to detach");
        raw("<ul>");
        for (GateItem item : gate) {
            raw("<li class=\"" + (item.met() ? "ok\">✓ " : "bad\">✗ "));
            text(item.text());
            raw("</li>");
        }
        raw("</ul>");
    }

    private void backups(List<Backup> backups) {
        heading("Backups");
        raw("<table><tr><th>File</th><th>SHA-256 before</th><th>Copies</th></tr>");
        for (Backup backup : backups) {
            raw("<tr><td>");
            text(backup.file().toString());
            raw("</td><td><code>");
            text(backup.content().map(Object::toString).orElse("was not there before"));
            raw("</code></td><td>");
            text(backup.content().map(digest -> backup.onHost() + " and, on the disk, " + backup.onDisk()).orElse(""));
            raw("</td></tr>");
        }
        raw("</table>");
    }

    private void heading(String title) {
        raw("<h2>");
        text(title);
        raw("</h2>");
    }

    private void paragraph(String words) {
        raw("<p>");
        text(words);
        raw("</p>");
    }

    private void row(String name, String value) {
        raw("<tr><th>");
        text(name);
        raw("</th><td>");
        text(value);
        raw("</td></tr>");
    }

    private void raw(String markup) {
        html.append(markup);
    }

    private void text(String words) {
        String shown = Printable.of(words);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
