package dev.bootmend.diagnose;

import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RepairTarget;
import java.util.List;

/** What the search for a target came to. */
public sealed interface TargetSearch {

    /** There is exactly one answer. */
    record Found(RepairTarget target) implements TargetSearch {
    }

    /**
     * There is more than one answer, and the user has to choose.
     *
     * @param question such as {@code Which Windows is to be repaired?}
     */
    record Choose(String question, List<Candidate> candidates) implements TargetSearch {
        public Choose {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * This cannot be a target.
     *
     * @param reason one sentence
     * @param remedy what the user can do, one sentence or empty
     */
    record Refused(String reason, String remedy) implements TargetSearch {
    }

    /**
     * One possible answer.
     *
     * @param windows the Windows partition to pass to {@link TargetFinder#find} when the user chooses this
     * @param title such as {@code Windows Server 2019 Datacenter (17763)}
     * @param evidence what speaks for it, one short fact each
     */
    record Candidate(DiskNumber disk, PartitionRef windows, String title, List<String> evidence) {
        public Candidate {
            evidence = List.copyOf(evidence);
        }
    }
}
