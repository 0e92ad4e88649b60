package dev.bootmend.diagnose;

import dev.bootmend.model.GuestPath;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The control set that the next start uses, seen from one target. */
record SystemKeys(Examined target, RegistryExcerpt system, RegistryKeyPath controlSet) {

    /**
     * Empty when the hive or the number of the control set was not read, or there is no such set, which other checks
     * report.
     */
    static Optional<SystemKeys> of(Examined target) {
        return target.installation().flatMap(windows -> windows.nextControlSet().flatMap(set ->
                windows.system().toOptional().filter(system -> system.hasKey(set.key()))
                        .map(system -> new SystemKeys(target, system, set.key()))));
    }

    /** @param below relative to the control set */
    Reading<List<RegistryValue>> key(RegistryKeyPath below) {
        return system.key(controlSet.resolve(below));
    }

    Reading<RegistryValue> value(RegistryKeyPath below, String name) {
        return system.value(controlSet.resolve(below), name);
    }

    /** The number, empty when it is not there, not readable or of another type. */
    OptionalInt number(RegistryKeyPath below, String name) {
        return value(below, name).toOptional().map(RegistryValue::asDword).orElse(OptionalInt.empty());
    }

    /** The text, empty when it is not there, not readable or blank. */
    Optional<String> text(RegistryKeyPath below, String name) {
        return value(below, name).toOptional().map(RegistryValue::asText).filter(text -> !text.isBlank());
    }

    boolean has(RegistryKeyPath below) {
        return system.hasKey(controlSet.resolve(below));
    }

    /** Whether this Windows has run on Hyper-V, whose bus ACPI announces under one of two names. */
    boolean hasRunOnHyperV() {
        return has(AcpiIds.VMBUS) || has(AcpiIds.MSFT1000);
    }

    /** Where the driver file of a service lies, as the registry says it or by default. */
    String driverText(RegistryKeyPath service) {
        return text(service, "ImagePath").orElse(GuestPath.driver(service.name()));
    }

    /** The place of the driver file of a service; unreadable when it is not on the Windows partition. */
    Reading<VolumePath> driverPath(RegistryKeyPath service) {
        String text = driverText(service);
        return switch (GuestPath.of(text, target.windowsFolder())) {
            case GuestPath.OnWindowsPartition(VolumePath path) -> Reading.known(path);
            case GuestPath.OnOtherDisk other -> Reading.unreadable(new Problem(service.name(), "Its file " + text
                    + " is on a disk that is not attached.", ""));
            case GuestPath.NotUnderstood none -> Reading.unreadable(new Problem(service.name(), "Its file " + text
                    + " has no path that Windows understands.", ""));
        };
    }
}
