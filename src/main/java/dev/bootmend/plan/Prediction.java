package dev.bootmend.plan;

import dev.bootmend.model.MachineSnapshot;

/** What is known beforehand of the machine after an operation. */
public sealed interface Prediction {

    MachineSnapshot machine();

    /** The machine will be exactly this. */
    record Exact(MachineSnapshot machine) implements Prediction {
    }

    /**
     * Part of the outcome cannot be known.
     *
     * @param machine what is known
     * @param unknown what is not, as a sentence for the preview
     */
    record Partial(MachineSnapshot machine, String unknown) implements Prediction {
    }
}
