package dev.bootmend.diagnose;

import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who made a driver, as far as the SYSTEM hive tells. A setup file {@code oem0.inf}, {@code oem1.inf} … was added to
 * Windows later (Microsoft Learn: driver store); the package it belongs to names its provider. A service without a setup
 * file is told by its name alone.
 *
 * @param comesWithWindows whether it was delivered with Windows, or its package is Microsoft's
 * @param words such as {@code VMware, Inc. (oem2.inf)}
 */
record DriverMaker(boolean comesWithWindows, String words) {

    private static final RegistryKeyPath INF_FILES = RegistryKeyPath.of("DriverDatabase\\DriverInfFiles");
    private static final RegistryKeyPath PACKAGES = RegistryKeyPath.of("DriverDatabase\\DriverPackages");
    private static final String ADDED_LATER = "oem";
    private static final int LONGEST_NAME = 80;

    static DriverMaker of(SystemKeys keys, RegistryKeyPath service) {
        List<String> owners = keys.value(service, "Owners").toOptional()
                .filter(value -> value.type().equals(RegistryType.MULTI_SZ)).map(RegistryValue::asTexts).orElse(List.of());
        if (owners.isEmpty()) {
            return byName(keys, service);
        }
        boolean delivered = owners.stream().anyMatch(inf -> !inf.toLowerCase(Locale.ROOT).startsWith(ADDED_LATER));
        return delivered ? new DriverMaker(true, owners.getFirst()) : ofPackage(keys, owners.getFirst());
    }

    private static DriverMaker ofPackage(SystemKeys keys, String inf) {
        Optional<String> provider = text(keys, INF_FILES, inf, "Active")
                .flatMap(active -> text(keys, PACKAGES, active, "Provider"));
        return new DriverMaker(provider.filter(name -> name.startsWith("Microsoft")).isPresent(),
                provider.map(DriverMaker::shortened).orElse("maker not recorded") + " (" + shortened(inf) + ")");
    }

    private static Optional<String> text(SystemKeys keys, RegistryKeyPath parent, String child, String name) {
        return child.isEmpty() || child.indexOf('\\') >= 0 ? Optional.empty()
                : keys.system().value(parent.child(child), name).toOptional().map(RegistryValue::asText)
                .filter(text -> !text.isBlank());
    }

    /** A display name that is no reference to a resource may name the maker; Windows does not check it. */
    private static DriverMaker byName(SystemKeys keys, RegistryKeyPath service) {
        if (WindowsDrivers.has(service.name())) {
            return new DriverMaker(true, "Windows");
        }
        return new DriverMaker(false, keys.text(service, "DisplayName").filter(text -> !text.startsWith("@"))
                .map(text -> "maker not recorded, calls itself \"" + shortened(text) + "\"").orElse("maker not recorded"));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
