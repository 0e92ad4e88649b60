package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoreChecksTest {

    private static final String PLACE = "\\Boot\\BCD";
    private static final Guid OTHER = Guid.of("11111111-0000-4000-8000-000000000001");

    @Test
    void aMissingStoreIsBrokenAndWhatIsInItIsNotReached() {
        Diagnosis diagnosis = Machines.gen1().store(Reading.absent()).file(Machines.system(), PLACE, Reading.absent())
                .examined();
        assertBroken(diagnosis, FindingIds.STORE_MISSING);
        assertEquals("It stops at the BCD store", diagnosis.headline());
        for (LinkKind kind : List.of(LinkKind.ENTRY, LinkKind.DEVICES, LinkKind.LOADER)) {
            assertEquals(LinkState.NOT_REACHED, diagnosis.chain().link(kind).state());
        }
        assertEquals(LinkState.OK, diagnosis.chain().link(LinkKind.SYSTEM_HIVE).state());
    }

    @Test
    void anEmptyStoreIsBroken() {
        assertBroken(Machines.gen1().store(Reading.unreadable(Machines.IO))
                .file(Machines.system(), PLACE, Machines.empty()).examined(), FindingIds.STORE_EMPTY);
    }

    @Test
    void aStoreWhoseContentWasReadAndNotUnderstoodIsBroken() {
        assertBroken(Machines.gen1().store(Reading.unreadable(Machines.IO))
                .file(Machines.system(), PLACE, Machines.sealed()).examined(), FindingIds.STORE_DAMAGED);
    }

    @Test
    void aStoreThatCouldNotBeReadIsNeverCalledDamaged() {
        Diagnosis diagnosis = Machines.gen1().store(Reading.unreadable(Machines.IO))
                .file(Machines.system(), PLACE, Machines.there()).examined();
        assertEquals(Severity.UNCHECKED, diagnosis.finding(FindingIds.STORE_UNCHECKED).orElseThrow().severity());
        assertFalse(diagnosis.states(FindingIds.STORE_UNUSABLE));
    }

    @Test
    void aStoreWithoutALoaderIsBroken() {
        assertBroken(Machines.gen1().store(store -> store.without(Machines.ENTRY)).examined(),
                FindingIds.STORE_NO_LOADER);
    }

    @Test
    void aTruncatedStoreIsBroken() {
        assertBroken(Machines.gen1().store(store -> new BootStore(health(HiveHealth.State.TRUNCATED, 0),
                store.objects())).examined(), FindingIds.STORE_DAMAGED);
    }

    @Test
    void aStoreThatItsLogCompletesIsANote() {
        Diagnosis diagnosis = Machines.gen1().store(store ->
                new BootStore(health(HiveHealth.State.RECOVERED, 3), store.objects())).examined();
        Finding finding = diagnosis.finding(FindingIds.STORE_NOT_CLOSED).orElseThrow();
        assertEquals(Severity.NOTE, finding.severity());
        assertTrue(finding.meaning().contains("3 entries"), finding.meaning());
        assertTrue(diagnosis.states(FindingIds.STORE_READABLE));
    }

    @Test
    void aStoreThatNoLogCompletesSaysSo() {
        Diagnosis diagnosis = Machines.gen1().store(store ->
                new BootStore(health(HiveHealth.State.DIRTY, 0), store.objects())).examined();
        assertTrue(diagnosis.finding(FindingIds.STORE_NOT_CLOSED).orElseThrow().meaning()
                .startsWith("No transaction log completes it"));
    }

    @Test
    void aStoreWithoutBootManagerIsBroken() {
        assertBroken(Machines.gen1().store(store -> store.without(BootStore.BOOT_MANAGER)).examined(),
                FindingIds.BOOT_MANAGER_OBJECT_MISSING);
    }

    @Test
    void aBootManagerPathOfTheOtherGenerationIsANote() {
        Diagnosis diagnosis = Machines.gen2().object(BootStore.BOOT_MANAGER, object ->
                object.with(Machines.text(Elements.PATH, "\\bootmgr"))).examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.BOOT_MANAGER_PATH_WRONG).orElseThrow().severity());
    }

    @Test
    void aBootManagerPathInOtherCaseIsRight() {
        Diagnosis diagnosis = Machines.gen1().object(BootStore.BOOT_MANAGER, object ->
                object.with(Machines.text(Elements.PATH, "\\BOOTMGR"))).examined();
        assertFalse(diagnosis.states(FindingIds.BOOT_MANAGER_PATH_WRONG));
    }

    @Test
    void aMissingDefaultIsBrokenAndTheEntryOfWindowsIsNamed() {
        Diagnosis diagnosis = Machines.gen1().object(BootStore.BOOT_MANAGER, object -> object.without(Elements.DEFAULT))
                .examined();
        assertBroken(diagnosis, FindingIds.DEFAULT_ENTRY_MISSING);
        assertTrue(diagnosis.finding(FindingIds.DEFAULT_ENTRY_WRONG).orElseThrow().evidence().getLast()
                .contains("Windows Server 2019"));
    }

    @Test
    void aDanglingDefaultIsBroken() {
        assertBroken(withDefault(Machines.gen1(), OTHER).examined(), FindingIds.DEFAULT_ENTRY_DANGLING);
    }

    @Test
    void aDefaultThatIsNoLoaderIsBroken() {
        Machines machine = withDefault(Machines.gen1(), OTHER)
                .store(store -> store.with(Machines.object(OTHER, ObjectType.MEMORY_TESTER)));
        assertBroken(machine.examined(), FindingIds.DEFAULT_ENTRY_NO_LOADER);
    }

    @Test
    void aDefaultThatStartsWindowsSetupIsBroken() {
        var ramdisk = new BootDevice.Ramdisk(new BootDevice.Boot(), "\\sources\\boot.wim", Guid.ZERO);
        Machines machine = withDefault(Machines.gen1(), OTHER)
                .store(store -> store.with(Machines.object(OTHER, ObjectType.OS_LOADER,
                Machines.device(Elements.DEVICE, ramdisk), Machines.element(Elements.WIN_PE,
                new BootValue.Flag(true)))));
        assertBroken(machine.examined(), FindingIds.DEFAULT_ENTRY_IS_SETUP);
    }

    @Test
    void anEntryThatTheBootMenuNamesAndThatIsNotThereIsANote() {
        Diagnosis diagnosis = Machines.gen1().object(BootStore.BOOT_MANAGER, object -> object.with(
                Machines.element(Elements.DISPLAY_ORDER, new BootValue.ObjectList(List.of(Machines.ENTRY, OTHER)))))
                .examined();
        assertEquals(Severity.NOTE, diagnosis.finding(FindingIds.DANGLING_REFERENCES).orElseThrow().severity());
        assertTrue(diagnosis.of(Severity.BROKEN).isEmpty());
    }

    private static Machines withDefault(Machines machine, Guid id) {
        return machine.object(BootStore.BOOT_MANAGER, object ->
                object.with(Machines.element(Elements.DEFAULT, new BootValue.ObjectRef(id))));
    }

    private static HiveHealth health(HiveHealth.State state, int entries) {
        return new HiveHealth(state, entries, List.of());
    }

    private static void assertBroken(Diagnosis diagnosis, FindingId id) {
        assertEquals(List.of(id), diagnosis.of(Severity.BROKEN).stream().map(Finding::id).toList());
        assertTrue(FindingIds.ALL.containsAll(diagnosis.facts()));
    }
}
