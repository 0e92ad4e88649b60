package dev.bootmend.flow;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.RunRecord;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to, with what was written about it.
 *
 * @param record what the journal says; empty when nothing ran
 * @param after the target as it was found at the end; empty when nothing ran or it cannot be examined
 * @param rest what a repair has left to be done; nothing when it was no repair or nothing ran
 * @param reports where the report was written, the HTML page first
 * @param reportProblem why there is no report, empty when there is one or nothing ran
 */
public record RunResult(RunOutcome outcome, Optional<RunRecord> record, Optional<Diagnosis> after,
        Remainder rest, List<String> reports, String reportProblem) {

    public RunResult {
        reports = List.copyOf(reports);
    }
}
