package dev.bootmend.ui.disk;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import java.util.Optional;

/**
 * What the user has chosen.
 *
 * @param windows the Windows partition, where the disk holds more than one
 */
record DiskChoice(Optional<DiskNumber> disk, Optional<PartitionRef> windows) {

    static final DiskChoice NONE = new DiskChoice(Optional.empty(), Optional.empty());

    boolean is(DiskNumber number) {
        return disk.filter(number::equals).isPresent();
    }
}
