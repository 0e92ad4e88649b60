package dev.bootmend.plan;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.MachineSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an attached disk can be prepared by, and what must not be done to it. A disk whose identity another disk carries
 * is neither brought online nor made writable as it is: Windows would give it another identity, which its boot entries do
 * not know. One with an MBR can be lent a signature; of a GPT disk the identity is never changed.
 */
public final class Preparations {

    private static final String OTHER_IMAGE = "Recommended: detach it, make the repair VM anew from another Windows version"
            + " or generation, and attach it there. Nothing was changed.";
    private static final String BY_HAND = "\nBy hand, on your own account: give this repair VM's own disk another GUID for the"
            + " time (diskpart: select its disk, note what uniqueid disk prints, uniqueid disk id={a new GUID}), bring this"
            + " disk online, repair, take it offline, and give the VM's disk its GUID back. BootMend never changes a disk of"
            + " the repair VM itself.";

    private Preparations() {
    }

    /** What can be done to the disk as it is; none for a disk of this machine. */
    public static List<PreparationOffer> offers(MachineSnapshot machine, DiskNumber number) {
        Optional<Disk> found = machine.disk(number).filter(disk -> obstacles(disk).isEmpty());
        return found.map(disk -> offers(machine, disk)).orElse(List.of());
    }

    private static List<PreparationOffer> offers(MachineSnapshot machine, Disk disk) {
        var offers = new ArrayList<PreparationOffer>();
        boolean collides = DiskStates.collides(machine, disk);
        boolean offline = DiskStates.isOffline(disk);
        if (offline && !collides) {
            offers.add(PreparationWords.online(disk));
        }
        if (DiskStates.isReadOnly(disk) && !collides) {
            offers.add(PreparationWords.writable(disk));
        }
        if (offline && collides && disk.identity() instanceof DiskIdentity.Mbr) {
            offers.add(PreparationWords.temporary(disk));
        }
        if (!offline && !DiskStates.isReadOnly(disk)) {
            RecordedSignature.of(machine, disk).ifPresent(own -> offers.add(PreparationWords.recorded(disk, own,
                    DiskStates.carriers(machine, new DiskIdentity.Mbr(own), disk.number()))));
        }
        return offers;
    }

    /** Why nothing at all may be done to the disk. */
    private static List<Blocker> obstacles(Disk disk) {
        if (disk.belongsToHost()) {
            return List.of(Blocker.of("Disk " + disk.number() + " belongs to this machine: "
                    + disk.hostUse().orElseThrow().reason() + ".", "Choose an attached disk."));
        }
        if (disk.has(DiskCondition.Dynamic.class) || disk.has(DiskCondition.StorageSpaces.class)) {
            return List.of(Blocker.of("The volumes of disk " + disk.number() + " are not its partitions (dynamic disk or"
                    + " storage pool).", "BootMend does not change such disks."));
        }
        return PreparationTarget.of(disk).isPresent() ? List.of() : List.of(Blocker.of("Disk " + disk.number()
                + " has no partition table that could be read.", "There is nothing on it that could be repaired."));
    }

    /** The plan, what forbids it, or that the disk is as it is wanted. */
    public static Planning plan(PreparationRequest request) {
        Optional<Disk> found = request.machine().disk(request.disk());
        if (found.isEmpty()) {
            return blocked(Blocker.of("There is no disk " + request.disk() + " on this machine.", "Look again."));
        }
        List<Blocker> obstacles = obstacles(found.get());
        return obstacles.isEmpty() ? PreparationPlan.of(request, found.get())
                : new Planning.Blocked(obstacles, List.of());
    }

    private static Planning.Blocked blocked(Blocker blocker) {
        return new Planning.Blocked(List.of(blocker), List.of());
    }

    /** What to do with a disk whose identity another one carries, when that cannot be solved here. */
    static Blocker collision(MachineSnapshot machine, Disk disk) {
        String twin = DiskStates.carriers(machine, disk.identity(), disk.number()).stream().findFirst()
                .map(number -> "disk " + number).orElse("another disk");
        boolean gpt = disk.identity() instanceof DiskIdentity.Gpt;
        return Blocker.of("Disk " + disk.number() + " has the same identity as " + twin + ": as it is, it must not be brought"
                + " online or made writable, because Windows would change that identity and its boot entries would lead"
                + " nowhere.", gpt ? OTHER_IMAGE + BY_HAND : "Give it a temporary signature instead, or: " + OTHER_IMAGE);
    }

    /** What is to be said beside a disk that cannot be prepared because its GPT identity is there twice; empty otherwise. */
    public static Optional<Blocker> advice(MachineSnapshot machine, DiskNumber number) {
        return machine.disk(number).filter(disk -> !disk.belongsToHost() && disk.identity() instanceof DiskIdentity.Gpt
                && DiskStates.collides(machine, disk)).map(disk -> collision(machine, disk));
    }

    static Optional<DiskSignature> signature(Disk disk) {
        return disk.identity() instanceof DiskIdentity.Mbr(DiskSignature signature) ? Optional.of(signature)
                : Optional.empty();
    }
}
