package dev.bootmend.diagnose;

import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One driver that the loader starts: a service with {@code Start} 0 whose type is that of a driver (Microsoft Learn: INF
 * AddService directive).
 *
 * @param key relative to the control set
 */
record BootService(SystemKeys keys, RegistryKeyPath key) {

    private static final RegistryKeyPath SERVICES = RegistryKeyPath.of("Services");
    /** Kernel driver, file system driver, file system recognizer (Microsoft Learn: CreateService). */
    private static final int DRIVER = 1 | 2 | 8;
    private static final int CRITICAL = 3;

    /** The keys of the services of the control set that were recorded. */
    static List<BootService> recorded(SystemKeys keys) {
        RegistryKeyPath services = keys.controlSet().resolve(SERVICES);
        int depth = services.segments().size() + 1;
        return keys.system().keys().keySet().stream().filter(key -> key.segments().size() == depth
                && key.startsWith(services)).map(key -> new BootService(keys, SERVICES.child(key.name()))).toList();
    }

    String name() {
        return key.name();
    }

    /** Whether the loader starts it; values of another type are told by {@link #faults}. */
    boolean isStarted() {
        return number("Start").orElse(-1) == 0 && (number("Type").orElse(0) & DRIVER) != 0;
    }

    /** Whether Windows gives up a start in which it fails (Microsoft Learn: CreateService, error control). */
    boolean isCritical() {
        return number("ErrorControl").orElse(0) == CRITICAL;
    }

    /** Why it cannot be told whether the loader starts it; a key without {@code Start} is that of no service. */
    List<String> faults() {
        Optional<String> start = wrongType("Start");
        boolean started = number("Start").orElse(-1) == 0;
        Optional<String> type = !started ? Optional.empty() : keys.value(key, "Type").isAbsent()
                ? Optional.of(name() + ": Start is 0, and Type is missing") : wrongType("Type");
        return Stream.of(start, type).flatMap(Optional::stream).toList();
    }

    DriverFile file() {
        return DriverFile.of(keys, key);
    }

    DriverMaker maker() {
        return DriverMaker.of(keys, key);
    }

    private OptionalInt number(String name) {
        return keys.number(key, name);
    }

    private Optional<String> wrongType(String name) {
        return keys.value(key, name) instanceof Reading.Known<RegistryValue>(RegistryValue value)
                && value.asDword().isEmpty() ? Optional.of(name() + ": " + name + " is " + Wording.kind(value)
                + ", expected REG_DWORD of 4 bytes") : Optional.empty();
    }
}
