package dev.bootmend.run;

/**
 * A finding in words, for the journal and the report.
 *
 * @param id the finding's id
 * @param severity such as {@code BROKEN}
 */
public record FindingLine(String id, String severity, String title) {
}
