package dev.bootmend.ui.repair;

import dev.bootmend.flow.Recommendation;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.plan.Choices;
import dev.bootmend.plan.Planning;
import java.util.List;

/**
 * The chosen recipe with what was planned for it.
 *
 * @param controlSets the sets that can be edited, when there is something to choose; empty otherwise
 */
record RepairState(Recommendation chosen, Choices choices, Planning planning, List<ControlSetLine> controlSets) {

    RepairState {
        controlSets = List.copyOf(controlSets);
    }

    /** A control set that can be edited, and what it is used for. */
    record ControlSetLine(ControlSetNumber set, String use, boolean ticked) {
    }
}
