package dev.bootmend.json;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.VolumeCondition;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One volume of a practice machine. Its files are kept in a folder named after the disk and {@code number}.
 *
 * @param start the byte at which its partition starts
 * @param letter the letter that the practice machine gives it at present
 */
public record PracticeVolume(PartitionNumber number, ByteOffset start, String label, ByteSize free,
        Optional<DriveLetter> letter, Set<VolumeCondition> conditions) {

    public PracticeVolume {
        // in a fixed order, so that the same volume is always written as the same text
        conditions = Collections.unmodifiableSet(new TreeSet<>(conditions));
    }

    /** The same volume with another letter, or with none. */
    public PracticeVolume withLetter(Optional<DriveLetter> other) {
        return new PracticeVolume(number, start, label, free, other, conditions);
    }

    /** The same volume with one more condition. */
    public PracticeVolume with(VolumeCondition condition) {
        var more = new TreeSet<>(conditions);
        more.add(condition);
        return new PracticeVolume(number, start, label, free, letter, more);
    }

    /** The same volume without that condition. */
    public PracticeVolume without(VolumeCondition condition) {
        var fewer = new TreeSet<>(conditions);
        fewer.remove(condition);
        return new PracticeVolume(number, start, label, free, letter, fewer);
    }
}
