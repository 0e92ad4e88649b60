package dev.bootmend.ui.disk;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.RepairTarget;
import java.util.List;

/** Whether a disk can be chosen. In the order in which disks are listed. */
sealed interface Standing {

    /** There is exactly one answer on it. */
    record Suitable(RepairTarget target) implements Standing {
    }

    /** It holds more than one Windows, and only the user knows which is meant. */
    record Asking(String question, List<TargetSearch.Candidate> candidates) implements Standing {

        public Asking {
            candidates = List.copyOf(candidates);
        }
    }

    /** It cannot be chosen as it is: why, and what to do instead. */
    record Hindered(String reason, String remedy) implements Standing {
    }

    /** It belongs to this machine. */
    record Locked(String reason) implements Standing {
    }

    /** Whether the user can choose it. */
    default boolean choosable() {
        return this instanceof Suitable || this instanceof Asking;
    }

    /** Suitable ones first, this machine's own last. */
    default int rank() {
        return switch (this) {
            case Suitable ignored -> 0;
            case Asking ignored -> 0;
            case Hindered ignored -> 1;
            case Locked ignored -> 2;
        };
    }
}
