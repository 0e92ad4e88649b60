package dev.bootmend.probe;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import java.util.Optional;
import java.util.Set;

/**
 * What the machine says of a volume.
 *
 * @param letter confirmed to belong to this very partition
 * @param conditions those that only the machine can tell, such as dirty, read-only or unlocked
 * @param journal why it cannot be told whether the journal is closed; empty when it can, or when nobody has to ask
 */
public record RawVolume(String label, Reading<ByteSize> free, Optional<DriveLetter> letter,
        Set<VolumeCondition> conditions, Optional<Problem> journal) {

    public RawVolume {
        conditions = Set.copyOf(conditions);
    }

    /** A volume of whose journal nothing is to be said. */
    public RawVolume(String label, Reading<ByteSize> free, Optional<DriveLetter> letter, Set<VolumeCondition> conditions) {
        this(label, free, letter, conditions, Optional.empty());
    }
}
