package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;

/** Turns files into the paths that Windows tools take. */
final class LetteredPaths {

    private LetteredPaths() {
    }

    /** @throws IllegalStateException when the partition has no letter in that snapshot */
    static DriveLetter letter(MachineSnapshot machine, PartitionRef ref) {
        return machine.partition(ref).flatMap(Partition::letter).orElseThrow(() -> new IllegalStateException("the "
                + ref + " cannot be given to a tool: it has no drive letter. A step before has to give it one."));
    }

    /** @throws IllegalStateException when the partition has no letter in that snapshot */
    static LetteredPath of(MachineSnapshot machine, FileRef file) {
        return machine.partition(file.partition()).flatMap(Partition::letter)
                .map(letter -> new LetteredPath(letter, file.path()))
                .orElseThrow(() -> new IllegalStateException(file
                        + " cannot be given to a tool: its partition has no drive"
                        + " letter. A step before has to give it one."));
    }
}
