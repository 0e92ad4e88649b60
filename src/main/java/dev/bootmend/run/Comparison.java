package dev.bootmend.run;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.WindowsCase;
import dev.bootmend.plan.Change;
import dev.bootmend.plan.Changes;
import java.util.Collection;
import java.util.List;

/**
 * Compares what was predicted with what was read. Everything on the target disk counts, not only what the step meant to
 * change; the bytes of a file that the step rewrites are judged by their decoded content.
 */
final class Comparison {

    private Comparison() {
    }

    /** What differs on the target disk between the preview and now. */
    static List<Change> drift(MachineSnapshot previewed, MachineSnapshot now, DiskNumber disk) {
        return Changes.between(previewed, now).stream().filter(change -> change.disk().equals(disk)).toList();
    }

    /** What differs on the target disk from the prediction, apart from the bytes of the files that are rewritten. */
    static List<Change> surprises(MachineSnapshot predicted, MachineSnapshot actual, DiskNumber disk,
            Collection<FileRef> rewritten) {
        return drift(predicted, actual, disk).stream()
                .filter(change -> !(change instanceof Change.File(var file, var before, var after)
                        && belongsTo(file, rewritten)))
                .toList();
    }

    private static boolean belongsTo(FileRef file, Collection<FileRef> rewritten) {
        return rewritten.stream().anyMatch(hive -> hive.partition().equals(file.partition())
                && WindowsCase.upcase(file.path().toString()).startsWith(WindowsCase.upcase(hive.path().toString())));
    }
}
