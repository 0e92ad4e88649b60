package dev.bootmend.probe;

import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import java.util.stream.Stream;

/** The control sets of an excerpt. */
final class ControlSetKeys {

    private static final String CONTROL_SET = "(?i)ControlSet(?!000)\\d{3}";

    private ControlSetKeys() {
    }

    static boolean isControlSet(String name) {
        return name.matches(CONTROL_SET);
    }

    /** {@code ControlSet001} to {@code ControlSet999}, those that were found. */
    static Stream<RegistryKeyPath> in(RegistryExcerpt system) {
        return system.keys().keySet().stream().filter(key -> key.segments().size() == 1 && isControlSet(key.name()));
    }
}
