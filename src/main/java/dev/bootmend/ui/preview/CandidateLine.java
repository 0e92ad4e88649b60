package dev.bootmend.ui.preview;

import dev.bootmend.plan.StepId;
import dev.bootmend.recipe.GroupId;
import dev.bootmend.ui.kit.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * A step that can be ticked.
 *
 * @param group the part of the recipe it belongs to; empty for a step of an undo
 * @param commands the exact calls, empty while it is not part of the plan
 * @param unknown what cannot be known beforehand, while it is part of the plan
 * @param otherwise what it means when it is left out; empty when there is nothing to say about that
 * @param fixed why its tick cannot be changed; empty when it can
 */
record CandidateLine(StepId id,
        Optional<GroupId> group, Phrase what, boolean ticked, List<String> commands, UndoWords undo,
        Optional<String> unknown, String otherwise, String fixed) {

    CandidateLine {
        commands = List.copyOf(commands);
    }
}
