package dev.bootmend.model;

import java.util.List;
import java.util.Locale;

/** The number of a control set, 1 to 999. */
public record ControlSetNumber(int value) {

    public ControlSetNumber {
        if (value < 1 || value > 999) {
            throw new IllegalArgumentException("control set number " + value + " is not 1 to 999");
        }
    }

    /** The key below the root of the SYSTEM hive, such as {@code ControlSet001}. */
    public RegistryKeyPath key() {
        return new RegistryKeyPath(List.of(toString()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ControlSet%03d", value);
    }
}
