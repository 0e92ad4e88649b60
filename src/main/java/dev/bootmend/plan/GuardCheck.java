package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.Generation;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.recipe.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the guards of recipes for one target. */
final class GuardCheck {

    private final RepairTarget target;
    private final MachineSnapshot machine;

    GuardCheck(RepairTarget target, MachineSnapshot machine) {
        this.target = target;
        this.machine = machine;
    }

    /**
     * What is in the way of a guard; none when it holds. What the user has to confirm only he can say, and the
     * room that is needed is an option.
     */
    List<Blocker> blockers(Guard guard) {
        return switch (guard) {
            case TARGET_DISK -> targetDisk();
            case IDENTITY_UNCHANGED -> identity();
            case UNLOCKED -> new VolumeGuards(target, machine).unlocked();
            case WRITABLE -> new VolumeGuards(target, machine).writable();
            case STORE_PATH -> new StoreGuards(target, machine).path();
            case STORE_READABLE -> new StoreGuards(target, machine).readable();
            case STORE_REPLACEABLE -> new StoreGuards(target, machine).replaceable();
            case REBUILD_SOURCES -> new RebuildGuard(target, machine).sources();
            case HIVE_LOADABLE -> new HiveGuard(target, machine).loadable();
            case GEN1 -> generation(guard, Generation.GEN1);
            case GEN2 -> generation(guard, Generation.GEN2);
            case COPY_EXISTS, CHECK_AGREED, DUMP_AGREED, FREE_SPACE -> List.of();
        };
    }

    private List<Blocker> targetDisk() {
        Optional<Disk> disk = machine.disk(target.disk());
        if (disk.isEmpty()) {
            return refused("Disk " + target.disk() + " is not attached any more.",
                    "Attach it and choose the disk again.");
        }
        if (disk.get().belongsToHost()) {
            return refused("Disk " + target.disk() + " belongs to this machine: " + disk.get().hostUse().get().reason()
                    + ".",
                    "Choose the disk that was attached for repair.");
        }
        if (!disk.get().identity().equals(target.identity()) || target.identity() instanceof DiskIdentity.None) {
            return refused("Disk " + target.disk() + " is not the disk that was confirmed: its identity is "
                    + disk.get().identity() + " and was " + target.identity() + ".", "Choose the disk again.");
        }
        return layout(disk.get());
    }

    private List<Blocker> layout(Disk disk) {
        if (disk.has(DiskCondition.Dynamic.class) || disk.has(DiskCondition.StorageSpaces.class)) {
            return refused("The volumes of disk " + disk.number()
                    + " are not its partitions (dynamic disk or storage space).",
                    "BootMend cannot tell what lies where on such a disk; repair it on the machine that made it.");
        }
        boolean ours = target.windows().disk().equals(disk.number()) && target.system().disk().equals(disk.number());
        boolean there = machine.partition(target.windows()).isPresent()
                && machine.partition(target.system()).isPresent();
        return ours && there ? List.of() : refused("The Windows and System partitions are not on disk " + disk.number()
                + " any more.", "Choose the disk again.");
    }

    private List<Blocker> identity() {
        var blockers = new ArrayList<Blocker>();
        for (Disk other : machine.disks()) {
            if (!other.number().equals(target.disk()) && other.identity().equals(target.identity())) {
                blockers.add(Blocker.of(Guard.IDENTITY_UNCHANGED, "Disk " + other.number()
                        + " has the same identity as disk "
                        + target.disk() + " (" + target.identity() + ").",
                        "Windows may change one of them. Use a repair machine made from another image."));
            }
        }
        if (blockers.isEmpty() && machine.disk(target.disk())
                .filter(disk -> disk.has(DiskCondition.IdentityCollision.class))
                .isPresent()) {
            blockers.add(Blocker.of(Guard.IDENTITY_UNCHANGED, "Another attached disk has the same identity as disk "
                    + target.disk() + ".", "Use a repair machine made from another image."));
        }
        machine.disk(target.disk()).filter(disk -> !disk.identity().equals(target.identity())).ifPresent(disk ->
                blockers.add(Blocker.of(Guard.IDENTITY_UNCHANGED, "The identity of disk " + disk.number() + " was "
                        + target.identity() + " and is " + disk.identity() + ".", "Give it its identity back first.")));
        machine.disk(target.disk()).flatMap(disk -> disk.condition(DiskCondition.TemporaryIdentity.class)).ifPresent(lent ->
                blockers.add(Blocker.of(Guard.IDENTITY_UNCHANGED, "Disk " + target.disk() + " carries a temporary signature ("
                        + target.identity() + "). A device written into its boot entries now would name that one, and Windows"
                        + " would not start once the disk has its own back (" + lent.own() + ").",
                        "Leave this part out, or attach the disk to a repair machine made from another image.")));
        return blockers;
    }

    private List<Blocker> generation(Guard guard, Generation wanted) {
        return target.generation() == wanted ? List.of() : List.of(Blocker.of(guard,
                "This is for generation " + wanted.number() + " machines only; the disk is of generation "
                        + target.generation().number() + ".", "Leave this part out."));
    }

    private static List<Blocker> refused(String text, String remedy) {
        return List.of(Blocker.of(Guard.TARGET_DISK, text, remedy));
    }
}
