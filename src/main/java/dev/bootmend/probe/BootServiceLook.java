package dev.bootmend.probe;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveKey;
import dev.bootmend.hive.HiveValue;
import dev.bootmend.model.Problem;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records the services that the loader starts, those with {@code Start} 0, or with a {@code Start} that is no number,
 * and of the driver packages that own them who made them. Only the own values of each key are read. One that cannot be
 * read does not keep the others from being read.
 *
 * <p>{@code Owners} of a service names the setup files (INF) that installed it; {@code DriverDatabase} has the package of
 * each and its provider (both seen in SYSTEM hives of Windows 10).
 */
final class BootServiceLook {

    private static final RegistryKeyPath INF_FILES = RegistryKeyPath.of("DriverDatabase\\DriverInfFiles");
    private static final RegistryKeyPath PACKAGES = RegistryKeyPath.of("DriverDatabase\\DriverPackages");

    private final Hive hive;
    private final Map<RegistryKeyPath, List<RegistryValue>> keys;
    private final Map<RegistryKeyPath, Problem> unread;

    /**
     * @param keys where what is read is added
     * @param unread where what cannot be read is added
     */
    BootServiceLook(Hive hive, Map<RegistryKeyPath, List<RegistryValue>> keys, Map<RegistryKeyPath, Problem> unread) {
        this.hive = hive;
        this.keys = keys;
        this.unread = unread;
    }

    /** Reads the services of one control set. */
    void services(RegistryKeyPath controlSet) {
        RegistryKeyPath services = controlSet.child("Services");
        try {
            Optional<HiveKey> key = hive.find(services);
            for (HiveKey service : key.isPresent() ? key.get().subkeys() : List.<HiveKey>of()) {
                service(service);
            }
        } catch (IOException met) {
            unread.put(services, problem(services, met));
        }
    }

    private void service(HiveKey service) {
        try {
            Optional<HiveValue> start = service.value("Start");
            if (start.isPresent() && start.get().toRegistryValue().asDword().orElse(0) == 0) {
                List<RegistryValue> values = record(service);
                owners(values).forEach(this::driverPackage);
            }
        } catch (IOException met) {
            unread.put(service.path(), problem(service.path(), met));
        }
    }

    private static Stream<String> owners(List<RegistryValue> values) {
        return values.stream().filter(value -> value.name().equalsIgnoreCase("Owners"))
                .flatMap(value -> value.asTexts().stream()).filter(inf -> inf.indexOf('\\') < 0);
    }

    private void driverPackage(String inf) {
        RegistryKeyPath file = INF_FILES.child(inf);
        try {
            Optional<String> active = value(file, "Active").filter(name -> name.indexOf('\\') < 0 && !name.isEmpty());
            if (active.isPresent()) {
                value(PACKAGES.child(active.get()), "Provider");
            }
        } catch (IOException met) {
            unread.put(file, problem(file, met));
        }
    }

    private Optional<String> value(RegistryKeyPath path, String name) throws IOException {
        Optional<HiveKey> key = hive.find(path);
        List<RegistryValue> values = key.isPresent() ? record(key.get()) : List.of();
        return values.stream().filter(value -> value.name().equalsIgnoreCase(name)).map(RegistryValue::asText).findFirst();
    }

    private List<RegistryValue> record(HiveKey key) throws IOException {
        var values = new ArrayList<RegistryValue>();
        for (HiveValue value : key.values()) {
            values.add(value.toRegistryValue());
        }
        keys.putIfAbsent(key.path(), values);
        return values;
    }

    private static Problem problem(RegistryKeyPath key, IOException met) {
        return ReadProblem.of("SYSTEM hive, " + key, met);
    }
}
