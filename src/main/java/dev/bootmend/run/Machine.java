package dev.bootmend.run;

import dev.bootmend.model.VolumeFiles;
import dev.bootmend.probe.MachineProbe;
import dev.bootmend.tool.ToolRunner;
import java.time.InstantSource;

/**
 * Everything a run needs of one machine.
 *
 * @param name how the machine is called in the window
 * @param probe reads the machine anew
 * @param tools runs the Windows tools, or carries out their argument lists
 * @param files the files on the volumes of attached disks
 * @param runs journals, backups and reports of this machine's runs
 */
public record Machine(String name, MachineProbe probe, ToolRunner tools, VolumeFiles files, RunStore runs,
        InstantSource clock) {
}
