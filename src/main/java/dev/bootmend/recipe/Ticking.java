package dev.bootmend.recipe;

import dev.bootmend.model.FindingId;

/** Whether a step of a ticked group is ticked itself as long as the user says nothing else. */
public sealed interface Ticking {

    /** Always. */
    record On() implements Ticking {
    }

    /** Never; the user may tick it. */
    record Off() implements Ticking {
    }

    /** Only where the store holds a value already, so that a wrong one is put right and none is added. */
    record IfSet() implements Ticking {
    }

    /** Only when the diagnosis states that fact. */
    record IfFound(FindingId finding) implements Ticking {
    }
}
