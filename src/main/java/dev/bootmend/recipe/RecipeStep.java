package dev.bootmend.recipe;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.RegistryValue;

/** One step of a recipe, as data: what to do, in terms of roles and never of letters, GUIDs or command text. */
public sealed interface RecipeStep {

    /** The operation of the vocabulary that it is. */
    OperationName operation();

    /** Deletes an element from each of the chosen objects that has it. */
    record DeleteElement(EntryChoice entries, NamedElement element) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_DELETE;
        }
    }

    /**
     * Gives an element of each chosen object a value.
     *
     * @param argument the value as bcdedit takes it
     * @param value the element as it will be stored
     */
    record SetElement(EntryChoice entries, NamedElement element, String argument, BootElement value)
            implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.BCD_SET;
        }
    }

    /** Sets a value of the SYSTEM hive. */
    record SetValue(ControlSetKey key, RegistryValue value) implements RecipeStep {
        @Override
        public OperationName operation() {
            return OperationName.REG_SET;
        }
    }
}
