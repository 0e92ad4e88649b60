package dev.bootmend.run;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Problem;
import dev.bootmend.plan.Change;
import java.util.List;
import java.util.Optional;

/** What became of a run. */
public sealed interface RunOutcome {

    /** Nothing was written: why, and what the user can do. */
    record Refused(Problem problem) implements RunOutcome {
    }

    /** Nothing was written: the disk is no longer as it was in the preview. */
    record Drifted(List<Change> changes) implements RunOutcome {
        public Drifted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * It ran, to its end or to its first failure.
     *
     * @param note why it is not verified, empty otherwise
     * @param after the machine as it was read at the very end; empty when it could not be read
     */
    record Ran(RunStatus status, String note, List<StepOutcome> steps, List<GateItem> gate,
            Optional<MachineSnapshot> after)
            implements RunOutcome {
        public Ran {
            steps = List.copyOf(steps);
            gate = List.copyOf(gate);
        }

        /** Whether every condition of the gate was looked at and is met. */
        public boolean safeToDetach() {
            return !gate.isEmpty() && gate.stream().allMatch(GateItem::met);
        }
    }
}
