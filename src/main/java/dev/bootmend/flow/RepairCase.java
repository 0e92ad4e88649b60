package dev.bootmend.flow;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Symptom;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import java.util.List;
import java.util.Optional;

/**
 * One target as it was examined, with the recipes ranked for it.
 *
 * @param run the id that a run of this case will have, so that a preview shows the very names that will be used
 */
public record RepairCase(MachineSnapshot machine, RepairTarget target, Diagnosis diagnosis,
        List<Recommendation> recommendations, RunId run) {

    public RepairCase {
        recommendations = List.copyOf(recommendations);
    }

    /** The same with the recipes ranked for what the screen of the machine showed; empty when that is not known. */
    public RepairCase told(Optional<Symptom> symptom) {
        return new RepairCase(machine, target, diagnosis, new Ranking(diagnosis, symptom).ranked(recommendations), run);
    }
}
