package dev.bootmend.run;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.MachineProbe;
import dev.bootmend.probe.ProbeException;
import dev.bootmend.probe.SnapshotBuilder;
import dev.bootmend.tool.ToolRunner;
import java.io.IOException;
import java.time.InstantSource;

/**
 * Everything a run needs of one machine.
 *
 * @param name how the machine is called in the window
 * @param disks the disks and what this machine says of them
 * @param tools runs the Windows tools, or carries out their argument lists
 * @param files the files on the volumes of attached disks
 * @param runs journals, backups and reports of this machine's runs
 */
public record Machine(String name, DiskSource disks, ToolRunner tools, VolumeFiles files, RunStore runs,
        InstantSource clock) {

    /** Reads the machine anew. */
    public MachineProbe probe() {
        return probeOver(files);
    }

    /** Reads the machine as it would be with other files on its volumes. */
    MachineProbe probeOver(VolumeFiles others) {
        return scope -> marked(new SnapshotBuilder(disks, others).look(scope));
    }

    private MachineSnapshot marked(MachineSnapshot read) throws ProbeException {
        try {
            return IdentityBook.of(runs).marked(read);
        } catch (IOException e) {
            throw new ProbeException(new Problem("The record of disk identities", "It cannot be read: " + e.getMessage() + ".",
                    "Make the place for journals readable. Without it, a temporary signature would not be noticed."), e);
        }
    }
}
