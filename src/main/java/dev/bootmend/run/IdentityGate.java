package dev.bootmend.run;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.Plan;
import java.util.Optional;

/** Whether the disk still is, or is again, what its boot entries take it for. */
final class IdentityGate {

    private IdentityGate() {
    }

    static GateItem check(Plan plan, MachineSnapshot end, IdentityBook identities) {
        Optional<Disk> found = end.disk(plan.target().disk());
        if (found.isEmpty()) {
            return new GateItem(false, "The disk is not attached any more; it was " + plan.target().identity());
        }
        Disk disk = found.get();
        Optional<DiskCondition.TemporaryIdentity> lent = disk.condition(DiskCondition.TemporaryIdentity.class);
        if (lent.isPresent()) {
            return new GateItem(false, "The disk still carries the temporary signature (" + disk.identity() + "): give it its"
                    + " own (" + lent.get().own() + ") back before you detach it, with the undo of run " + lent.get().run());
        }
        DiskIdentity wanted = Standing.expected(plan.after(), disk.number());
        if (!disk.identity().equals(wanted)) {
            return new GateItem(false, "The disk identity is now " + disk.identity() + "; it was " + wanted);
        }
        return identities.firstSight(disk).filter(sight -> !sight.identity().equals(disk.identity()))
                .map(sight -> changed(plan, end, disk, sight)).orElseGet(() -> new GateItem(true,
                        wanted.equals(Standing.expected(plan.before(), disk.number())) ? "Disk identity unchanged"
                                : "The disk has its own identity again, " + wanted));
    }

    /** A disk of the same size and partitions may have been another one; then its boot entries name it. */
    private static GateItem changed(Plan plan, MachineSnapshot end, Disk disk, IdentityNote.FirstSight sight) {
        if (disk.has(DiskCondition.Offline.class)) {
            return new GateItem(true, "The run has left the disk its identity, " + disk.identity());
        }
        Optional<BootStore> store = end.store(plan.target().store()).toOptional();
        boolean named = store.filter(content -> names(content, disk.identity()) && !names(content, sight.identity()))
                .isPresent();
        return named ? new GateItem(true, "Disk identity unchanged, and the boot entries name it")
                : new GateItem(false, "The disk identity is " + disk.identity() + "; when this disk was first looked at, on "
                        + sight.at().toString().substring(0, 10) + ", it was " + sight.identity());
    }

    private static boolean names(BootStore store, DiskIdentity identity) {
        return store.objects().stream().flatMap(object -> object.elements().values().stream())
                .anyMatch(element -> element.value() instanceof BootValue.Device device
                        && device.device() instanceof BootDevice.OnPartition partition
                        && partition.disk().equals(identity));
    }
}
