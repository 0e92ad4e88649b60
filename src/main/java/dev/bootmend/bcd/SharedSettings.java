package dev.bootmend.bcd;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootValue;
import java.util.List;

/** The settings objects that entries inherit from, the same in every store that bcdboot makes (measured). */
final class SharedSettings {

    private static final long LOCAL_DEBUGGER = 4;
    private static final long BAUD_RATE = 115_200;

    private SharedSettings() {
    }

    static List<BootObject> objects() {
        return List.of(
                ObjectBuilder.of(WellKnownObject.EMSSETTINGS).value(BootElements.BOOT_EMS, new BootValue.Flag(false)).build(),
                ObjectBuilder.of(WellKnownObject.DBGSETTINGS).number(BootElements.DEBUG_TYPE, LOCAL_DEBUGGER).build(),
                ObjectBuilder.of(WellKnownObject.BADMEMORY).build(),
                ObjectBuilder.of(WellKnownObject.GLOBALSETTINGS).inherit(WellKnownObject.DBGSETTINGS,
                        WellKnownObject.EMSSETTINGS, WellKnownObject.BADMEMORY).build(),
                ObjectBuilder.of(WellKnownObject.BOOTLOADERSETTINGS).inherit(WellKnownObject.GLOBALSETTINGS,
                        WellKnownObject.HYPERVISORSETTINGS).build(),
                ObjectBuilder.of(WellKnownObject.RESUMELOADERSETTINGS).inherit(WellKnownObject.GLOBALSETTINGS).build(),
                ObjectBuilder.of(WellKnownObject.HYPERVISORSETTINGS).number(BootElements.HYPERVISOR_DEBUG_TYPE, 0)
                        .number(BootElements.HYPERVISOR_DEBUG_PORT, 1)
                        .number(BootElements.HYPERVISOR_BAUD_RATE, BAUD_RATE).build());
    }
}
