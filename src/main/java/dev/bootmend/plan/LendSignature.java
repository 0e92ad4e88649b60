package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RunId;
import dev.bootmend.tool.Diskpart;
import java.util.List;

/**
 * Gives an offline MBR disk a signature for the time of a repair, and brings it online. It is the way to work on a disk
 * whose own signature another disk carries; a read-only attribute is cleared on the way, since such a disk cannot be
 * written. All of it is one script, which ends at the first command that fails: the disk never comes online with a
 * signature that is there twice.
 *
 * @param own the signature that its boot entries name
 * @param temporary no disk of this machine carries it
 * @param run the run that lends it; its undo gives the own one back
 */
public record LendSignature(DiskNumber disk, DiskSignature own, DiskSignature temporary, RunId run)
        implements Operation {

    private static final String UNKNOWN = "What is on the volumes can be seen only when Windows has mounted them.";

    /** @throws IllegalArgumentException for signature 0, which Windows takes for none, and for the own one */
    public LendSignature {
        if (temporary.value() == 0 || temporary.equals(own)) {
            throw new IllegalArgumentException("not a temporary signature for disk " + disk + ": " + temporary);
        }
    }

    @Override
    public Target target() {
        return new Target.DiskState(disk);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Give disk " + disk + " the temporary signature " + temporary
                + (isReadOnly(snapshot) ? ", make it writable" : "") + " and bring it online";
    }

    private boolean isReadOnly(MachineSnapshot snapshot) {
        return snapshot.disk(disk).filter(DiskStates::isReadOnly).isPresent();
    }

    /** @throws IllegalStateException when the disk is not offline with its own signature, or the new one is in use */
    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        Disk found = DiskStates.attached(snapshot, disk);
        if (isLent(found) && !DiskStates.isOffline(found)) {
            return new Prediction.Exact(snapshot);
        }
        require(snapshot, found);
        Disk lent = DiskStates.with(DiskStates.without(found, DiskCondition.Offline.class, DiskCondition.ReadOnly.class,
                DiskCondition.IdentityCollision.class, DiskCondition.TemporaryIdentity.class).withIdentity(new DiskIdentity
                .Mbr(temporary)), new DiskCondition.TemporaryIdentity(new DiskIdentity.Mbr(own), run));
        return DiskStates.partial(snapshot.withDisk(lent), found, UNKNOWN,
                new Expectation.DiskIs(disk, lent.identity(), true));
    }

    private boolean isLent(Disk found) {
        return found.identity().equals(new DiskIdentity.Mbr(temporary));
    }

    private void require(MachineSnapshot snapshot, Disk found) {
        if (!DiskStates.isOffline(found)) {
            throw new IllegalStateException("disk " + disk + " is online; its signature is changed only while it is not");
        }
        if (!isLent(found) && !found.identity().equals(new DiskIdentity.Mbr(own))) {
            throw new IllegalStateException("disk " + disk + " is " + found.identity() + ", expected MBR " + own);
        }
        if (!DiskStates.carriers(snapshot, new DiskIdentity.Mbr(temporary), disk).isEmpty()) {
            throw new IllegalStateException("another disk carries the signature " + temporary);
        }
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded()
                : new Reversal.Exact(new ReturnSignature(disk, own, temporary, isReadOnly(snapshot), run));
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? List.of() : List.of(new Action.RunTool(Diskpart.lend(disk,
                isReadOnly(snapshot), temporary)));
    }
}
