package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import java.util.Optional;

/** What giving and taking a letter have in common. */
final class LetterEdit {

    private LetterEdit() {
    }

    static Optional<DriveLetter> letter(MachineSnapshot machine, PartitionRef ref) {
        return partition(machine, ref).letter();
    }

    static MachineSnapshot with(MachineSnapshot machine, PartitionRef ref, Optional<DriveLetter> letter) {
        Partition partition = partition(machine, ref);
        Volume volume = partition.volume().toOptional().orElseThrow(() -> new IllegalStateException(
                "there is no readable volume on the " + ref + ", so it cannot have a drive letter"));
        return machine.withPartition(ref, partition.withVolume(Reading.known(volume.withLetter(letter))));
    }

    /** @throws IllegalStateException when diskpart has no number for the partition */
    static PartitionNumber number(MachineSnapshot machine, PartitionRef ref) {
        return partition(machine, ref).number().orElseThrow(() -> new IllegalStateException(
                "the " + ref + " has no number that diskpart could select it by"));
    }

    private static Partition partition(MachineSnapshot machine, PartitionRef ref) {
        return machine.partition(ref).orElseThrow(() -> new IllegalStateException("there is no " + ref));
    }
}
