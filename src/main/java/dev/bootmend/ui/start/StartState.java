package dev.bootmend.ui.start;

import dev.bootmend.flow.LeftOver;
import dev.bootmend.flow.Readiness;
import dev.bootmend.flow.Workplaces;
import java.util.List;
import java.util.Optional;

/**
 * What the first page shows.
 *
 * @param machine the machine in use; empty while it is being opened
 * @param readiness what a repair needs of it
 * @param notes what the user should know of the machine in use
 * @param elevation why attached disks are out of reach, when another start can change that
 * @param declined whether that start was asked for and refused
 * @param leftOvers what earlier runs have left on this machine
 * @param interrupted what has to be dealt with first: a lent signature, the newest run that did not end
 * @param runs the earlier runs, newest first
 * @param historyProblem why the earlier runs cannot be listed; empty when they can
 * @param practice the practice machines that can be made
 */
record StartState(String machine, List<Readiness> readiness, List<String> notes, Optional<String> elevation, boolean declined,
        List<LeftOver> leftOvers, List<InterruptedRun> interrupted, List<RunLine> runs,
        String historyProblem, List<Workplaces.PracticeChoice> practice) {

    static final StartState OPENING = new StartState("", List.of(), List.of(), Optional.empty(), false,
            List.of(), List.of(), List.of(), "", List.of());

    StartState {
        readiness = List.copyOf(readiness);
        notes = List.copyOf(notes);
        leftOvers = List.copyOf(leftOvers);
        interrupted = List.copyOf(interrupted);
        runs = List.copyOf(runs);
        practice = List.copyOf(practice);
    }

    /** The same, after the user has refused another start. */
    StartState asDeclined() {
        return new StartState(machine, readiness, notes, elevation, true, leftOvers, interrupted, runs, historyProblem, practice);
    }

    boolean opened() {
        return !machine.isEmpty();
    }
}
