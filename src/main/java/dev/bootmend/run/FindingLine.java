package dev.bootmend.run;

import dev.bootmend.diagnose.Severity;
import dev.bootmend.model.FindingId;

/**
 * A finding in words, for the journal and the report.
 *
 * @param id the finding's id
 */
public record FindingLine(FindingId id, Severity severity, String title) {
}
