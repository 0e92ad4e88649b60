package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;
import java.util.List;

/** Finds what differs between two snapshots of one machine. */
public final class Changes {

    private Changes() {
    }

    /** Every difference, in the order disks, letters, files, stores, registry. */
    public static List<Change> between(MachineSnapshot before, MachineSnapshot after) {
        return List.of();
    }
}
