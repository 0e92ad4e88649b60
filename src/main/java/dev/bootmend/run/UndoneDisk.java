package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the disk that a run has worked on, also when a signature was lent to it or returned since. */
final class UndoneDisk {

    private UndoneDisk() {
    }

    /**
     * The attached disks that may be meant; one is the answer. The identity that the run has left comes first, then the
     * one it began with: a twin has only that.
     *
     * @param names every identity that the disk has had
     */
    static List<Disk> candidates(RunRecord run, MachineSnapshot now, List<DiskIdentity> names) {
        RepairTarget target = run.target();
        Optional<DiskIdentity> left = run.diskFound().flatMap(JournalEvent.DiskFound::becomes);
        return Stream.concat(left.stream(), Stream.of(target.identity())).map(identity -> attached(now)
                .filter(disk -> disk.identity().equals(identity)).toList()).filter(found -> !found.isEmpty()).findFirst()
                .orElseGet(() -> attached(now).filter(disk -> names.contains(disk.identity()))
                        .filter(UndoneDisk::isCertain).toList());
    }

    private static Stream<Disk> attached(MachineSnapshot now) {
        return now.disks().stream().filter(disk -> !disk.belongsToHost());
    }

    /** Online, its own identity could be that of a twin; offline, nothing is done to its files. */
    private static boolean isCertain(Disk disk) {
        return disk.has(DiskCondition.TemporaryIdentity.class) || disk.has(DiskCondition.Offline.class);
    }
}
