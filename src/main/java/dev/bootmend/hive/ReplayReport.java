package dev.bootmend.hive;

import java.util.List;

/**
 * What the transaction logs did to a hive, in memory.
 *
 * @param entries numbers of the entries applied, in order (logs of Windows 8.1 and later)
 * @param sectors number of 512-byte sectors copied (older logs)
 * @param logs each log with its outcome, in the order in which they were considered
 * @param baseBlockRebuilt whether the base block came from a log
 */
public record ReplayReport(List<SequenceNumber> entries, int sectors, List<LogUse> logs, boolean baseBlockRebuilt) {

    public ReplayReport {
        entries = List.copyOf(entries);
        logs = List.copyOf(logs);
    }

    /** Whether anything was applied. */
    public boolean applied() {
        return sectors > 0 || !entries.isEmpty();
    }

    static ReplayReport unused(List<LogUse> logs) {
        return new ReplayReport(List.of(), 0, logs, false);
    }
}
