package dev.bootmend.run;

import dev.bootmend.model.Disk;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;

/**
 * The machine as a run last read it.
 *
 * @param fresh false when it could not be read again since something ran
 */
record Standing(MachineSnapshot machine, boolean fresh) {

    /** Whether the disk is attached, has the confirmed identity, and does not belong to the host. */
    boolean holds(RepairTarget target) {
        return machine.disk(target.disk())
                .filter(disk -> !disk.belongsToHost())
                .map(Disk::identity)
                .filter(target.identity()::equals)
                .isPresent();
    }
}
