package dev.bootmend.plan;

import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.RunId;
import dev.bootmend.recipe.Recipe;
import java.util.Set;

/**
 * Everything a plan is made from.
 *
 * @param facts what the diagnosis states, by id
 * @param run the id that a run of the plan will have
 * @param lettersInUse letters this machine uses for anything that is not in the snapshot, such as a network drive
 * @param encoder tells the bytes of boot elements whose value depends on the disk
 */
public record PlanRequest(Recipe recipe, RepairTarget target, MachineSnapshot machine, Set<FindingId> facts,
        Choices choices, RunId run, Set<DriveLetter> lettersInUse, ElementEncoder encoder) {

    public PlanRequest {
        facts = Set.copyOf(facts);
        lettersInUse = Set.copyOf(lettersInUse);
    }

    /** The same request with other choices: what unticking a step in the preview leads to. */
    public PlanRequest with(Choices others) {
        return new PlanRequest(recipe, target, machine, facts, others, run, lettersInUse, encoder);
    }
}
