package dev.bootmend.run;

import dev.bootmend.model.VolumeFiles;
import dev.bootmend.probe.DiskSource;
import dev.bootmend.probe.MachineProbe;
import dev.bootmend.probe.SnapshotBuilder;
import dev.bootmend.tool.ToolRunner;
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
        return new SnapshotBuilder(disks, others);
    }
}
