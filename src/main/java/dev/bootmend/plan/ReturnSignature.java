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
 * Takes an MBR disk offline and gives it back the signature that its boot entries name. The disk is left offline: where
 * another disk carries the same signature, Windows would change it again the moment it came online.
 *
 * @param own the signature it gets back
 * @param temporary the one it carries
 * @param readOnly whether it is to have the read-only attribute afterwards, as it had before
 * @param lender the run that gave it the temporary one, or that takes it away when it was Windows itself
 */
public record ReturnSignature(DiskNumber disk, DiskSignature own, DiskSignature temporary, boolean readOnly,
        RunId lender) implements Operation {

    private static final String UNKNOWN = "Nothing on the volumes can be seen any more.";

    @Override
    public Target target() {
        return new Target.DiskState(disk);
    }

    @Override
    public String title(MachineSnapshot snapshot) {
        return "Take disk " + disk + " offline and give it back its own signature " + own;
    }

    /** @throws IllegalStateException when the disk carries neither of the two signatures */
    @Override
    public Prediction predict(MachineSnapshot snapshot) {
        Disk found = DiskStates.attached(snapshot, disk);
        boolean returned = found.identity().equals(new DiskIdentity.Mbr(own));
        if (returned && DiskStates.isOffline(found) && DiskStates.isReadOnly(found) == readOnly) {
            return new Prediction.Exact(snapshot);
        }
        if (!returned && !found.identity().equals(new DiskIdentity.Mbr(temporary))) {
            throw new IllegalStateException("disk " + disk + " is " + found.identity() + ", expected MBR " + temporary);
        }
        Disk after = after(snapshot, found);
        return DiskStates.partial(snapshot.withDisk(after), found, UNKNOWN,
                new Expectation.DiskIs(disk, after.identity(), false));
    }

    private Disk after(MachineSnapshot snapshot, Disk found) {
        Disk after = DiskStates.with(DiskStates.without(found, DiskCondition.TemporaryIdentity.class,
                DiskCondition.ReadOnly.class, DiskCondition.IdentityCollision.class), DiskStates.OFFLINE)
                .withIdentity(new DiskIdentity.Mbr(own));
        if (readOnly) {
            after = DiskStates.with(after, new DiskCondition.ReadOnly());
        }
        for (DiskNumber twin : DiskStates.carriers(snapshot, after.identity(), disk)) {
            after = DiskStates.with(after, new DiskCondition.IdentityCollision(twin));
        }
        return after;
    }

    @Override
    public Reversal reversal(MachineSnapshot snapshot) {
        return isInPlace(snapshot) ? new Reversal.NotNeeded()
                : new Reversal.Exact(new LendSignature(disk, own, temporary, lender));
    }

    @Override
    public List<Action> actions(MachineSnapshot snapshot) {
        if (isInPlace(snapshot)) {
            return List.of();
        }
        Disk found = DiskStates.attached(snapshot, disk);
        return List.of(new Action.RunTool(Diskpart.giveBack(disk, !DiskStates.isOffline(found),
                DiskStates.isReadOnly(found), own, readOnly)));
    }
}
