package dev.bootmend.hive;

import java.util.List;

/**
 * What a walk met.
 *
 * @param keys number of keys read, the root included
 * @param values number of values read
 * @param faults damage, at most {@link HiveWalk#MAX_FAULTS}; what lies beside and before it was visited all the same
 * @param warnings oddities that only a walk can see, as many at most
 */
public record WalkReport(int keys, int values, List<HiveFault> faults, List<HiveWarning> warnings) {

    public WalkReport {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /** Whether everything could be read. */
    public boolean isComplete() {
        return faults.isEmpty();
    }
}
