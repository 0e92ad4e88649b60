package dev.bootmend.diagnose;

import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import java.util.List;

/** Examines one target: runs every check and tells what the answers come to. */
public final class Examiner {

    private Examiner() {
    }

    /**
     * Examines a target.
     *
     * @throws IllegalArgumentException when the target's partitions are not in the snapshot: the machine has changed,
     *     and the target has to be found again
     */
    public static Diagnosis examine(MachineSnapshot machine, RepairTarget target) {
        var examined = new Examined(machine, target);
        List<Finding> findings = StartUpToLoader.summedUp(
                BootChecks.ALL.stream().flatMap(check -> check.examine(examined).stream()).toList());
        BootChain chain = ChainSummary.of(findings);
        return new Diagnosis(target, chain, findings, Verdict.headline(chain, findings),
                Verdict.explanation(chain, findings));
    }
}
