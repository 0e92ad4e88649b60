package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmsCheckTest {

    private static final Guid GLOBAL = Guid.of("7ea2e1ac-2e61-4728-aaa3-896d9d0a9f0e");
    private static final Guid LOADER_SETTINGS = Guid.of("6efb52bf-1766-41db-a6b3-0ee5eff72bd7");

    @Test
    void offIsTheDefaultAndNoFault() {
        Finding finding = Machines.gen2().examined().finding(FindingIds.EMS_OFF).orElseThrow();
        assertEquals(Severity.OK, finding.severity());
        assertTrue(finding.states(FindingIds.EMS_PORT_UNSET) && finding.states(FindingIds.EMS_SETTINGS_UNREACHABLE));
        assertEquals(List.of(Recipes.CONSOLE), finding.recipes());
    }

    @Test
    void onTheEntryIsOn() {
        assertTrue(Machines.gen1().entry(entry -> entry.with(Machines.element(Elements.EMS, new BootValue.Flag(true))))
                .examined().states(FindingIds.EMS_ON));
        assertTrue(Machines.gen1().entry(entry -> entry.with(Machines.element(Elements.EMS, new BootValue.Flag(false))))
                .examined().states(FindingIds.EMS_OFF));
    }

    @Test
    void settingsAreReachedThroughAllThatAnEntryInherits() {
        Machines machine = Machines.gen1().store(store -> store.with(inheriting(LOADER_SETTINGS, GLOBAL))
                .with(inheriting(GLOBAL, EmsCheck.SETTINGS)).with(settings(true)));
        assertTrue(!machine.examined().states(FindingIds.EMS_SETTINGS_REACHABLE), "nothing inherits them yet");
        machine.entry(entry -> entry.with(inherit(LOADER_SETTINGS)));
        Finding finding = machine.examined().finding(FindingIds.EMS_OFF).orElseThrow();
        assertTrue(finding.states(FindingIds.EMS_SETTINGS_REACHABLE) && finding.states(FindingIds.EMS_PORT_SET));
        assertTrue(finding.evidence().contains("port 1, baud rate 115200 in {emssettings}"), finding.toString());
    }

    @Test
    void objectsThatInheritEachOtherAreFollowedOnce() {
        Machines machine = Machines.gen1().store(store -> store.with(inheriting(LOADER_SETTINGS, GLOBAL))
                .with(inheriting(GLOBAL, LOADER_SETTINGS))).entry(entry -> entry.with(inherit(GLOBAL)));
        assertTrue(machine.examined().states(FindingIds.EMS_SETTINGS_UNREACHABLE));
    }

    @Test
    void aPortWithoutRateIsNotSet() {
        assertTrue(Machines.gen1().store(store -> store.with(settings(false))).examined()
                .states(FindingIds.EMS_PORT_UNSET));
    }

    @Test
    void nothingIsSaidOfAStoreWithoutEntry() {
        Diagnosis diagnosis = Machines.gen1().store(store -> new BootStore(store.health(), List.of())).examined();
        assertTrue(!diagnosis.states(FindingIds.EMS_ON) && !diagnosis.states(FindingIds.EMS_OFF));
    }

    private static BootObject settings(boolean rate) {
        BootObject port = Machines.object(EmsCheck.SETTINGS, ObjectType.INHERITED,
                Machines.element(Elements.EMS_PORT, new BootValue.Number(1, 8)));
        return rate ? port.with(Machines.element(Elements.EMS_BAUD_RATE, new BootValue.Number(115200, 8))) : port;
    }

    private static BootObject inheriting(Guid id, Guid from) {
        return Machines.object(id, ObjectType.INHERITED, inherit(from));
    }

    private static BootElement inherit(Guid from) {
        return Machines.element(Elements.INHERIT, new BootValue.ObjectList(List.of(from)));
    }
}
