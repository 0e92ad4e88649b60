package dev.bootmend.probe;

import dev.bootmend.model.MachineSnapshot;

/** Port to a machine: reads everything, changes nothing. */
public interface MachineProbe {

    /**
     * Reads the machine anew.
     *
     * @throws ProbeException when the machine itself cannot be read; a disk that cannot be read is part of the snapshot
     */
    MachineSnapshot look(ProbeScope scope) throws ProbeException;
}
