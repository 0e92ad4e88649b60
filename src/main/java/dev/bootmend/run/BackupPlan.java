package dev.bootmend.run;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.Target;
import java.util.List;
import java.util.TreeSet;

/**
 * What has to be known of a disk before a plan changes it.
 *
 * @param files to be copied, logs included, each once and in a stable order
 * @param places where further files may appear; all that is there now is among the files
 * @param active the partitions that have the active flag, when the plan changes flags
 * @param flags whether the plan changes active flags
 */
record BackupPlan(List<FileRef> files, List<FileRef> places, boolean flags, List<PartitionRef> active) {

    /** A run that changes nothing. */
    static final BackupPlan NOTHING = new BackupPlan(List.of(), List.of(), false, List.of());

    static BackupPlan of(ConfirmedPlan plan, TargetFiles volumes, MachineSnapshot now) throws RunFailure {
        var files = new TreeSet<FileRef>();
        var places = new TreeSet<FileRef>();
        boolean flags = false;
        for (ConfirmedPlan.ConfirmedStep step : plan.steps()) {
            Target target = step.step().operation().target();
            files.addAll(target.files());
            places.addAll(target.places());
            flags = flags || target instanceof Target.ActiveFlags;
            if (target instanceof Target.Store || target instanceof Target.Hive || target instanceof Target.BootFiles) {
                for (FileRef hive : target.files()) {
                    files.addAll(volumes.logsOf(hive));
                }
            }
        }
        for (FileRef place : places) {
            files.addAll(volumes.within(place));
        }
        return new BackupPlan(List.copyOf(files), List.copyOf(places), flags,
                flags ? active(plan, now) : List.of());
    }

    private static List<PartitionRef> active(ConfirmedPlan plan, MachineSnapshot now) throws RunFailure {
        DiskNumber number = plan.plan().target().disk();
        List<Partition> partitions = now.disk(number).flatMap(disk -> disk.partitions().toOptional()).orElseThrow(() ->
                new RunFailure("The partition table of disk " + number + " cannot be read, so its active flags are not known."));
        return partitions.stream().filter(Partition::active).map(partition -> new PartitionRef(number, partition.start()))
                .toList();
    }
}
