package dev.bootmend.probe;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ControlSetSelection;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryValue;

/** Reads the {@code Select} key of an offline SYSTEM hive. */
final class SelectLook {

    private static final String REMEDY = "Restore the SYSTEM hive from a backup.";

    private SelectLook() {
    }

    static Reading<ControlSetSelection> of(RegistryExcerpt system) {
        return system.key(RegistryLook.SELECT).map(values -> new ControlSetSelection(
                set(system, "Current"), set(system, "Default"), number(system, "Failed"),
                number(system, "LastKnownGood")));
    }

    private static Reading<ControlSetNumber> set(RegistryExcerpt system, String name) {
        return switch (number(system, name)) {
            case Reading.Known<Integer>(Integer number) -> number >= 1 && number <= 999
                    ? Reading.known(new ControlSetNumber(number))
                    : Reading.unreadable(problem(name, "expected 1 to 999, found " + Integer.toUnsignedString(number)
                    + "."));
            case Reading.Absent<Integer>() -> Reading.absent();
            case Reading.Unreadable<Integer>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<Integer> number(RegistryExcerpt system, String name) {
        return switch (system.value(RegistryLook.SELECT, name)) {
            case Reading.Known<RegistryValue>(RegistryValue value) -> value.asDword().isPresent()
                    ? Reading.known(value.asDword().getAsInt())
                    : Reading.unreadable(problem(name, "expected REG_DWORD of 4 bytes, found " + value.type() + " of "
                    + value.data().size() + "."));
            case Reading.Absent<RegistryValue>() -> Reading.absent();
            case Reading.Unreadable<RegistryValue>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Problem problem(String name, String detail) {
        return new Problem("SYSTEM hive, Select\\" + name, detail, REMEDY);
    }
}
