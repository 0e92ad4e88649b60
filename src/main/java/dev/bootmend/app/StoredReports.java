package dev.bootmend.app;

import dev.bootmend.flow.ReportWriter;
import dev.bootmend.json.ReportJson;
import dev.bootmend.report.HtmlReport;
import dev.bootmend.report.TextReport;
import dev.bootmend.run.RunRecord;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the report of a run beside its journal, in all three forms. */
final class StoredReports implements ReportWriter {

    private final RunStore runs;

    StoredReports(RunStore runs) {
        this.runs = runs;
    }

    @Override
    public List<String> write(RunRecord run) throws IOException {
        return List.of(
                runs.write(run.id(), "report.html", HtmlReport.of(run).getBytes(StandardCharsets.UTF_8)),
                runs.write(run.id(), "report.json", new ReportJson().of(run).getBytes(StandardCharsets.UTF_8)),
                runs.write(run.id(), "report.txt", TextReport.of(run).getBytes(StandardCharsets.UTF_8)));
    }
}
