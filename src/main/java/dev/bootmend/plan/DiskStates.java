package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.VolumePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a disk is like before and after its state has changed, as far as that can be known without mounting it. */
final class DiskStates {

    static final DiskCondition.Offline OFFLINE = new DiskCondition.Offline("BootMend has taken it offline");

    private DiskStates() {
    }

    /** @throws IllegalStateException when the disk is not there or belongs to this machine: such a disk is never changed */
    static Disk attached(MachineSnapshot machine, DiskNumber number) {
        Disk disk = machine.disk(number).orElseThrow(() -> new IllegalStateException("there is no disk " + number));
        if (disk.belongsToHost()) {
            throw new IllegalStateException("disk " + number + " belongs to this machine");
        }
        return disk;
    }

    static boolean isOffline(Disk disk) {
        return disk.has(DiskCondition.Offline.class);
    }

    static boolean isReadOnly(Disk disk) {
        return disk.has(DiskCondition.ReadOnly.class);
    }

    /** The other disks that carry that identity. An uninitialised disk has signature 0, which collides with nothing. */
    static List<DiskNumber> carriers(MachineSnapshot machine, DiskIdentity identity, DiskNumber apartFrom) {
        boolean empty = identity.equals(new DiskIdentity.Mbr(new DiskSignature(0))) || identity instanceof DiskIdentity.None;
        return empty ? List.of() : machine.disks().stream().filter(disk -> !disk.number().equals(apartFrom))
                .filter(disk -> disk.identity().equals(identity)).map(Disk::number).toList();
    }

    /** Whether bringing it online, or making it writable, would have Windows change its identity. */
    static boolean collides(MachineSnapshot machine, Disk disk) {
        return disk.has(DiskCondition.IdentityCollision.class)
                || !carriers(machine, disk.identity(), disk.number()).isEmpty();
    }

    /** @throws IllegalStateException when it collides */
    static void requireAlone(MachineSnapshot machine, Disk disk) {
        if (collides(machine, disk)) {
            throw new IllegalStateException("disk " + disk.number() + " has the identity of another disk: neither may it be"
                    + " brought online nor its read-only attribute be cleared");
        }
    }

    @SafeVarargs
    static Disk without(Disk disk, Class<? extends DiskCondition>... kinds) {
        Set<Class<? extends DiskCondition>> out = Set.of(kinds);
        return disk.withConditions(disk.conditions().stream().filter(one -> !out.contains(one.getClass())).toList());
    }

    static Disk with(Disk disk, DiskCondition... more) {
        var all = new ArrayList<>(disk.conditions());
        Stream.of(more).filter(one -> !all.contains(one) && !(one instanceof DiskCondition.Offline && isOffline(disk)))
                .forEach(all::add);
        return disk.withConditions(all);
    }

    /** Everything on all of its partitions. */
    static List<FileRef> everything(Disk disk) {
        List<Partition> partitions = disk.partitions().toOptional().orElse(List.of());
        return partitions.stream().map(partition -> new FileRef(disk.ref(partition), VolumePath.ROOT)).toList();
    }

    /**
     * The machine as sketched; what is on the volumes of the disk, or that nothing of it can be seen any more, only the next
     * look can say.
     */
    static Prediction.Partial partial(MachineSnapshot sketch, Disk disk, String unknown, Expectation expected) {
        return new Prediction.Partial(sketch, unknown, everything(disk), List.of(expected));
    }
}
