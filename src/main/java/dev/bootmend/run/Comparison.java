package dev.bootmend.run;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import java.util.Collection;
import java.util.List;

/**
 * Compares what was predicted with what was read. Everything on the target disk counts, not only what the step meant to
 * change; the bytes of a hive that a tool writes to are judged by their decoded content.
 */
final class Comparison {

    private Comparison() {
    }

    /** What differs on the target disk between the preview and now. */
    static List<Change> drift(MachineSnapshot previewed, MachineSnapshot now, DiskNumber disk) {
        return Changes.between(previewed, now).stream().filter(change -> change.disk().equals(disk)).toList();
    }

    /**
     * What differs on the target disk from the prediction.
     *
     * @param written the hives that tools write to; their sizes and digests, and everything about their logs, may differ
     */
    static List<Change> surprises(MachineSnapshot predicted, MachineSnapshot actual, DiskNumber disk,
            Collection<FileRef> written) {
        return drift(predicted, actual, disk).stream().filter(change -> !isRewriting(change, written)).toList();
    }

    private static boolean isRewriting(Change change, Collection<FileRef> written) {
        if (!(change instanceof Change.File(var file, var before, var after))) {
            return false;
        }
        return written.stream().anyMatch(hive -> TargetFiles.isLogOf(file, hive)
                || file.equals(hive) && before.isPresent() && after.isPresent());
    }
}
