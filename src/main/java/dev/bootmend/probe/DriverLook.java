package dev.bootmend.probe;

import dev.bootmend.model.GuestPath;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Follows the names that an excerpt of a SYSTEM hive holds: from the filters of device classes to services, and from
 * services to driver files.
 */
final class DriverLook {

    private static final RegistryKeyPath CLASS = RegistryKeyPath.of("Control\\Class");
    private static final List<String> FILTERS = List.of("UpperFilters", "LowerFilters");
    private static final String SERVICES = "Services";

    private DriverLook() {
    }

    /**
     * The services that filters of recorded device classes name, relative to a control set. A name that no key can have
     * is left out.
     */
    static SortedSet<RegistryKeyPath> filterServices(Map<RegistryKeyPath, List<RegistryValue>> keys,
            RegistryKeyPath controlSet) {
        RegistryKeyPath classes = controlSet.resolve(CLASS);
        var services = new TreeSet<RegistryKeyPath>();
        keys.forEach((path, values) -> {
            if (path.segments().size() == classes.segments().size() + 1 && path.startsWith(classes)) {
                values.stream().filter(value -> FILTERS.stream().anyMatch(value.name()::equalsIgnoreCase))
                        .flatMap(value -> value.asTexts().stream()).filter(name -> name.indexOf('\\') < 0)
                        .forEach(name -> services.add(RegistryKeyPath.of(SERVICES).child(name)));
            }
        });
        return services;
    }

    /** The files of all recorded services on the Windows partition. */
    static SortedSet<VolumePath> files(WindowsInstallation windows) {
        var files = new TreeSet<VolumePath>();
        windows.system().toOptional().ifPresent(system -> ControlSetKeys.in(system)
                .flatMap(set -> services(system, set.child(SERVICES)))
                .forEach(service -> file(windows, system, service).forEach(files::add)));
        return files;
    }

    private static Stream<RegistryKeyPath> services(RegistryExcerpt system, RegistryKeyPath services) {
        int depth = services.segments().size() + 1;
        return system.keys().keySet().stream().filter(key -> key.segments().size() == depth
                && key.startsWith(services));
    }

    private static Stream<VolumePath> file(WindowsInstallation windows, RegistryExcerpt system,
            RegistryKeyPath service) {
        String image = system.value(service, "ImagePath").toOptional().map(RegistryValue::asText)
                .filter(text -> !text.isBlank()).orElse(GuestPath.driver(service.name()));
        return GuestPath.of(image, windows.directory()) instanceof GuestPath.OnWindowsPartition(VolumePath path)
                ? Stream.of(path) : Stream.of();
    }
}
