package dev.bootmend.plan;

import dev.bootmend.recipe.GroupId;
import java.util.Optional;

/**
 * One operation of a plan and why it is there.
 *
 * @param index the place in the plan, from 0
 * @param id the same in every plan for this disk, whatever else is ticked
 * @param group the recipe group it comes from, empty for what the engine adds around it
 */
public record Step(int index, StepId id, Operation operation, Purpose purpose, Optional<GroupId> group) {

    /** Why a step is part of a plan. */
    public enum Purpose {
        /** Makes the repair possible, such as a temporary drive letter. */
        PREPARE,
        /** What the user asked for. */
        REPAIR,
        /** Takes a preparation back; always runs, also after a failure. */
        CLEAN_UP
    }
}
