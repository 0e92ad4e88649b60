package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.ConfirmedPlan;
import java.time.Instant;
import java.util.Optional;

/** Writes down how this machine used a disk before a run that changes that. */
final class DiskStateSurvey {

    private DiskStateSurvey() {
    }

    /** Empty for a plan that leaves the disk as a whole as it is. */
    static Optional<JournalEvent.DiskFound> of(ConfirmedPlan plan, MachineSnapshot now, Instant at) {
        return plan.plan().preparesDisk() ? now.disk(plan.plan().target().disk()).map(disk -> found(plan, disk, at))
                : Optional.empty();
    }

    private static JournalEvent.DiskFound found(ConfirmedPlan plan, Disk disk, Instant at) {
        DiskIdentity after = Standing.expected(plan.plan().after(), disk.number());
        return new JournalEvent.DiskFound(at, disk.identity(), disk.has(DiskCondition.Offline.class),
                disk.has(DiskCondition.ReadOnly.class),
                after.equals(disk.identity()) ? Optional.empty() : Optional.of(after));
    }
}
