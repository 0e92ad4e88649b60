package dev.bootmend.diagnose;

import dev.bootmend.model.RegistryKeyPath;
import java.util.stream.Stream;

/**
 * The names under which ACPI announces the bus of Hyper-V: older hosts the first, newer ones the second (Microsoft
 * Learn: Windows Server 2012 R2 boot failure after a platform update).
 */
final class AcpiIds {

    static final RegistryKeyPath VMBUS = RegistryKeyPath.of("Enum\\ACPI\\VMBus");
    static final RegistryKeyPath MSFT1000 = RegistryKeyPath.of("Enum\\ACPI\\MSFT1000");

    private AcpiIds() {
    }

    /** Relative to a control set. */
    static Stream<RegistryKeyPath> keys() {
        return Stream.of(VMBUS, MSFT1000);
    }
}
