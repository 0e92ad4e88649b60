package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.MachineSnapshot;

/**
 * The machine as a run last read it.
 *
 * @param fresh false when it could not be read again since something ran
 */
record Standing(MachineSnapshot machine, boolean fresh) {

    /** Whether the disk is attached, has that identity, and does not belong to the host. */
    boolean holds(DiskNumber number, DiskIdentity identity) {
        return machine.disk(number).filter(disk -> !disk.belongsToHost()).map(Disk::identity)
                .filter(identity::equals).isPresent();
    }

    /**
     * The identity that a disk has in a snapshot that a plan was made from or predicts: that of the confirmed disk, but for
     * a plan that gives the disk another one.
     */
    static DiskIdentity expected(MachineSnapshot planned, DiskNumber number) {
        return planned.disk(number).map(Disk::identity).orElseGet(DiskIdentity.None::new);
    }
}
