package dev.bootmend.recipe;

import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;

/** A registry value as a recipe sets it: the same everywhere, or with data that the user chooses. */
public sealed interface ValueData {

    /** The name of the value, empty for the unnamed one. */
    String name();

    /** The same everywhere. */
    record Fixed(RegistryValue value) implements ValueData {
        @Override
        public String name() {
            return value.name();
        }
    }

    /** The data is the value of an option: a number for REG_DWORD, else the text as it stands, never expanded. */
    record FromOption(String name, RegistryType type, OptionId option) implements ValueData {
    }
}
