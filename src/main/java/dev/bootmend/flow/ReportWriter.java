package dev.bootmend.flow;

import dev.bootmend.run.RunRecord;
import java.io.IOException;
import java.util.List;

/** Port that writes the report of a run in every form beside its journal. */
public interface ReportWriter {

    /** The places of the written files, the HTML page first. */
    List<String> write(RunRecord run) throws IOException;
}
