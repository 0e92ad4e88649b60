package dev.bootmend.run;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.VolumePath;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Target;
import java.util.List;
import java.util.TreeMap;

/**
 * A file, or a folder with everything below, that will be backed up before a plan runs.
 *
 * @param withLogs whether the transaction logs beside it are, too
 * @param onDisk where the second copy will be, on the volume of the file
 */
public record PlannedBackup(FileRef file, boolean withLogs, VolumePath onDisk) {

    /** What a run of the plan will back up, each file once. */
    public static List<PlannedBackup> of(ConfirmedPlan plan) {
        var files = new TreeMap<FileRef, PlannedBackup>();
        for (ConfirmedPlan.ConfirmedStep step : plan.steps()) {
            Target target = step.step().operation().target();
            boolean logs = target instanceof Target.Store || target instanceof Target.Hive
                    || target instanceof Target.BootFiles;
            target.files().forEach(file -> files.put(file, new PlannedBackup(
                    file, logs, TargetFiles.secondCopy(plan.plan().run(), file).path())));
            target.places().forEach(place -> files.putIfAbsent(place, new PlannedBackup(
                    place, false, TargetFiles.secondCopy(plan.plan().run(), place).path())));
        }
        return List.copyOf(files.values());
    }
}
