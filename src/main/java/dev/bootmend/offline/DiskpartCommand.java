package dev.bootmend.offline;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.PartitionNumber;
import java.util.Optional;

/** One line of a diskpart script (Microsoft Learn: diskpart), as far as it is carried out here. */
sealed interface DiskpartCommand {

    record SelectDisk(DiskNumber disk) implements DiskpartCommand {
    }

    record SelectPartition(PartitionNumber partition) implements DiskpartCommand {
    }

    record ListDisk() implements DiskpartCommand {
    }

    record ListPartition() implements DiskpartCommand {
    }

    record DetailDisk() implements DiskpartCommand {
    }

    record DetailPartition() implements DiskpartCommand {
    }

    /** @param letter empty for "the next free one" */
    record Assign(Optional<DriveLetter> letter) implements DiskpartCommand {
    }

    /** @param letter empty for "the one it has" */
    record Remove(Optional<DriveLetter> letter) implements DiskpartCommand {
    }

    record SetActive(boolean active) implements DiskpartCommand {
    }

    /** @param identity what to set, empty to print it */
    record UniqueId(Optional<DiskIdentity> identity) implements DiskpartCommand {
    }

    /** {@code online disk} and {@code offline disk}. */
    record SetOnline(boolean online) implements DiskpartCommand {
    }

    /** {@code attributes disk set readonly} and {@code attributes disk clear readonly}. */
    record SetReadOnly(boolean readOnly) implements DiskpartCommand {
    }

    /** {@code attributes disk}. */
    record ShowAttributes() implements DiskpartCommand {
    }

    record Rescan() implements DiskpartCommand {
    }

    record Exit() implements DiskpartCommand {
    }

    /** An empty line or a comment. */
    record Nothing() implements DiskpartCommand {
    }
}
