package dev.bootmend.plan;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.MachineSnapshot;
import java.util.List;

/** What is known beforehand of the machine after an operation. */
public sealed interface Prediction {

    MachineSnapshot machine();

    /** The machine will be exactly this. */
    record Exact(MachineSnapshot machine) implements Prediction {
    }

    /**
     * Part of the outcome cannot be known. Outside of the open places the machine will be exactly as said.
     *
     * @param machine what is known, and in the open places a sketch of what is to come
     * @param unknown what is not known, as a sentence for the preview
     * @param open files, and folders with everything below, of which only the expectations are certain
     * @param expectations what is certain all the same, judged by looking again
     */
    record Partial(MachineSnapshot machine, String unknown, List<FileRef> open, List<Expectation> expectations)
            implements Prediction {

        public Partial {
            open = List.copyOf(open);
            expectations = List.copyOf(expectations);
        }

        /** The expectations that the machine does not meet. */
        public List<Expectation> unmet(MachineSnapshot read) {
            return expectations.stream().filter(expectation -> !expectation.holds(read)).toList();
        }

        /** The machine as predicted, with what was read in the open places. */
        public MachineSnapshot completed(MachineSnapshot read) {
            return OpenPlaces.completed(machine, read, open);
        }
    }
}
