package dev.bootmend.recipe;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.Generation;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import java.util.List;

/** A question about a disk. The answer can be yes, no, or that it could not be looked at. */
public sealed interface Condition {

    /** Whether the diagnosis has that finding. */
    record Finding(FindingId finding, boolean present) implements Condition {
    }

    /** Whether at least one of the chosen objects has at least one of the elements. */
    record ElementPresent(EntryChoice entries, List<NamedElement> elements, boolean present) implements Condition {
        public ElementPresent {
            elements = List.copyOf(elements);
        }
    }

    /** Whether the store has a chosen object. */
    record EntryPresent(EntryChoice entries, boolean present) implements Condition {
    }

    /** Whether a file is on the Windows partition or on the System partition. */
    record FilePresent(VolumePath path, boolean present) implements Condition {
    }

    /** Whether a value of the SYSTEM hive is there and equals this one, in the control set that the next start uses. */
    record ValueEquals(ControlSetKey key, RegistryValue value) implements Condition {
    }

    /** Whether a value of the SYSTEM hive is there, in the control set that the next start uses. */
    record ValuePresent(ControlSetKey key, String name, boolean present) implements Condition {
    }

    /** Whether the disk is of that generation. */
    record OnGeneration(Generation generation) implements Condition {
    }
}
