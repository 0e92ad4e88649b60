package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RecipeId;
import dev.bootmend.model.RunId;
import dev.bootmend.plan.LendSignature;
import dev.bootmend.plan.Operation;
import dev.bootmend.plan.Plan;
import dev.bootmend.plan.ReturnSignature;
import dev.bootmend.plan.SetDiskOnline;
import dev.bootmend.plan.SetDiskReadOnly;
import dev.bootmend.plan.Step;
import dev.bootmend.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back from a preparation: the disk as a whole becomes what it was. Goes by what the disk is now, so that it also
 * leads back from a run that ended half-way.
 */
final class DiskStateUndo {

    private final RunRecord run;
    private final JournalEvent.DiskFound found;
    private final MachineSnapshot now;
    private final Disk disk;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    DiskStateUndo(RunRecord run, JournalEvent.DiskFound found, MachineSnapshot now, Disk disk) {
        this.run = run;
        this.found = found;
        this.now = now;
        this.disk = disk;
    }

    UndoPlanning plan(RunId id) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return UndoPlanner.blocked(run, obstacle.get(), "Then look again.");
        }
        if (disk.identity().equals(found.identity())) {
            states();
        } else {
            signatures(id);
        }
        operations.removeIf(operation -> operation.isInPlace(now));
        if (operations.isEmpty()) {
            return new UndoPlanning.NothingToUndo();
        }
        var steps = new ArrayList<Step>();
        operations.forEach(operation -> steps.add(new Step(steps.size(), new StepId("undo/" + steps.size()), operation,
                Step.Purpose.REPAIR, Optional.empty())));
        return new UndoPlanning.Ready(new Plan(id, RecipeId.UNDO, "Undo of run " + run.id(),
                UndoPlanner.onDisk(run.target(), disk.number()), now, steps, warnings, Optional.of(run.id())));
    }

    /** Bringing a disk online, or making it writable, beside one with the same identity would change it. */
    private Optional<String> obstacle() {
        Optional<LoadedHive> loaded = now.loadedHives().stream()
                .filter(hive -> hive.file().partition().disk().equals(disk.number())).findFirst();
        if (loaded.isPresent()) {
            return Optional.of("A hive of the disk is still loaded as HKLM\\" + loaded.get().mount()
                    + ". Undo the run that has left it so first.");
        }
        boolean exposed = !found.offline() && isOffline() || !found.readOnly() && disk.has(DiskCondition.ReadOnly.class);
        List<DiskNumber> twins = now.disks().stream().filter(other -> !other.number().equals(disk.number()))
                .filter(other -> other.identity().equals(found.identity())).map(Disk::number).toList();
        if (exposed && twins.isEmpty() && disk.identity().equals(found.identity())
                && disk.has(DiskCondition.IdentityCollision.class)) {
            return Optional.of("Another disk has an identity in common with the disk, so it must not be as it was before. Detach the other.");
        }
        return exposed && !twins.isEmpty() ? Optional.of("Disk " + twins.getFirst() + " carries the identity "
                + found.identity() + ", so the disk must not be as it was before. Detach the other.") : Optional.empty();
    }

    private boolean isOffline() {
        return disk.has(DiskCondition.Offline.class);
    }

    private void states() {
        operations.add(new SetDiskReadOnly(disk.number(), found.readOnly()));
        operations.add(new SetDiskOnline(disk.number(), !found.offline()));
    }

    private void signatures(RunId id) {
        DiskSignature was = signature(found.identity());
        DiskSignature is = signature(disk.identity());
        if (found.offline()) {
            operations.add(new ReturnSignature(disk.number(), was, is, found.readOnly(), run.id()));
            warnings.add("The disk is left offline. Do not bring it online beside a disk with the same signature: Windows"
                    + " would change it.");
        } else {
            operations.add(new LendSignature(disk.number(), is, was, id));
        }
    }

    /** Only signatures are ever lent. */
    private static DiskSignature signature(DiskIdentity identity) {
        if (identity instanceof DiskIdentity.Mbr(DiskSignature signature)) {
            return signature;
        }
        throw new IllegalStateException("no signature: " + identity);
    }
}
