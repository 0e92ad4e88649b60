package dev.bootmend.ui.start;

import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.Workplaces;
import java.util.List;
import java.util.Optional;

/**
 * What the first page shows.
 *
 * @param machine the machine in use; empty while it is being opened
 * @param readiness what a repair needs of it
 * @param interrupted the newest run that did not end, unless undone
 * @param runs the earlier runs, newest first
 * @param historyProblem why the earlier runs cannot be listed; empty when they can
 * @param practice the practice machines that can be made
 */
record StartState(String machine, List<Readiness> readiness, Optional<InterruptedRun> interrupted, List<RunLine> runs,
        String historyProblem, List<Workplaces.PracticeChoice> practice) {

    static final StartState OPENING = new StartState("", List.of(), Optional.empty(), List.of(), "", List.of());

    StartState {
        readiness = List.copyOf(readiness);
        runs = List.copyOf(runs);
        practice = List.copyOf(practice);
    }

    boolean opened() {
        return !machine.isEmpty();
    }
}
