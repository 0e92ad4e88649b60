package dev.bootmend.ui.repair;

import dev.bootmend.flow.Recommendation;
import dev.bootmend.flow.Remainder;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.Planning;
import java.util.List;

/**
 * The chosen recipe with what was planned for it.
 *
 * @param rest what it will leave to be done
 * @param controlSets the sets that can be edited, when there is something to choose; empty otherwise
 */
record RepairState(Recommendation chosen, Choices choices, Planning planning, Remainder rest,
        List<ControlSetLine> controlSets) {

    RepairState {
        controlSets = List.copyOf(controlSets);
    }

    /**
     * What was planned for some choices.
     *
     * @param rest what the plan leaves to be done
     */
    record Foreseen(Planning planning, Remainder rest) {
    }

    /** A control set that can be edited, and what it is used for. */
    record ControlSetLine(ControlSetNumber set, String use, boolean ticked) {
    }
}
