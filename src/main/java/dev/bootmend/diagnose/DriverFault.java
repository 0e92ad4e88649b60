package dev.bootmend.diagnose;

import dev.bootmend.model.FindingId;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is wrong with one driver.
 *
 * @param id of the finding it belongs to
 * @param fact such as {@code storvsc: Start is 3, expected 0}
 */
record DriverFault(FindingId id, BootDriver driver, String fact) {

    /** The first fault, in the order in which they keep the driver from running; empty when it is as it must be. */
    static Optional<DriverFault> of(SystemKeys keys, BootDriver driver) {
        if (!driver.concerns(keys.target().target().generation())) {
            return Optional.empty();
        }
        boolean needed = isNeeded(keys, driver);
        return switch (keys.key(driver.key())) {
            case Reading.Known<List<RegistryValue>> known -> start(keys, driver, needed)
                    .or(() -> override(keys, driver, needed)).or(() -> needed ? file(keys, driver) : Optional.empty());
            case Reading.Absent<List<RegistryValue>>() -> needed ? Optional.of(new DriverFault(
                    FindingIds.BOOT_DRIVER_NO_KEY, driver, "no key " + keys.controlSet().resolve(driver.key())))
                    : Optional.empty();
            case Reading.Unreadable<List<RegistryValue>>(Problem problem) -> Optional.of(unchecked(driver, problem));
        };
    }

    /** Such as {@code is 3}, {@code is missing} or {@code is REG_SZ of 4 bytes}. */
    private static String found(SystemKeys keys, BootDriver driver) {
        return switch (keys.value(driver.key(), "Start")) {
            case Reading.Known<RegistryValue>(RegistryValue value) -> "is " + (value.asDword().isPresent()
                    ? Integer.toUnsignedString(value.asDword().getAsInt()) : Wording.kind(value));
            case Reading.Absent<RegistryValue>() -> "is missing";
            case Reading.Unreadable<RegistryValue>(Problem problem) -> "cannot be read";
        };
    }

    static boolean isNeeded(SystemKeys keys, BootDriver driver) {
        return switch (driver.need()) {
            case ALWAYS -> true;
            case ON_HYPER_V -> keys.hasRunOnHyperV();
            case IF_THERE -> false;
        };
    }

    private static Optional<DriverFault> start(SystemKeys keys, BootDriver driver, boolean needed) {
        OptionalInt start = keys.number(driver.key(), "Start");
        if (start.isPresent() && driver.allows(start.getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(new DriverFault(needed ? FindingIds.BOOT_DRIVER_START_WRONG : FindingIds.BOOT_DRIVER_UNUSUAL,
                driver, driver.service() + ": Start " + found(keys, driver) + ", expected " + driver.allowed()));
    }

    /**
     * Windows numbers the hardware it has met and overrides Start for each of them. The driver is kept out only when
     * every number does: which of them the next start uses is not known.
     */
    private static Optional<DriverFault> override(SystemKeys keys, BootDriver driver, boolean needed) {
        if (driver.need() != BootDriver.Need.ON_HYPER_V) {
            return Optional.empty();
        }
        List<RegistryValue> values = keys.key(driver.key().child("StartOverride")).toOptional().orElse(List.of());
        boolean out = !values.isEmpty() && values.stream().allMatch(value -> value.asDword().orElse(0) != 0);
        return out ? Optional.of(new DriverFault(
                needed ? FindingIds.BOOT_DRIVER_OVERRIDDEN : FindingIds.BOOT_DRIVER_UNUSUAL, driver,
                driver.service() + ": StartOverride " + values.getFirst().name() + " is "
                + values.getFirst().asDword().orElse(0) + ", expected 0")) : Optional.empty();
    }

    private static Optional<DriverFault> file(SystemKeys keys, BootDriver driver) {
        DriverFile file = DriverFile.of(keys, driver.key());
        String fact = driver.service() + ": " + file.fact();
        return switch (file.state()) {
            case GOOD -> Optional.empty();
            case MISSING -> Optional.of(new DriverFault(FindingIds.BOOT_DRIVER_FILE_MISSING, driver, fact));
            case DAMAGED -> Optional.of(new DriverFault(FindingIds.BOOT_DRIVER_FILE_DAMAGED, driver, fact));
            case UNCHECKED -> Optional.of(new DriverFault(FindingIds.BOOT_DRIVERS_UNCHECKED, driver, fact));
        };
    }

    private static DriverFault unchecked(BootDriver driver, Problem problem) {
        return new DriverFault(FindingIds.BOOT_DRIVERS_UNCHECKED, driver, driver.service() + ": " + problem.detail());
    }
}
