package dev.bootmend.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.FindingId;
import dev.bootmend.model.FirstSector;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The evidence for boot failures, each addressable by itself, and what is reported without being repaired here. */
class BootFailureChecksTest {

    private static final Guid OTHER = Guid.of("b3a1f2c4-0000-4000-8000-000000000099");

    /** A fault and every id by which a recipe can tell it. */
    private record Fault(String name, Machines machine, FindingId... ids) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> repaired() {
        return Stream.of(
                new Fault("no partition active", Machines.gen1().active(false, false), FindingIds.ACTIVE_FLAG_WRONG,
                        FindingIds.ACTIVE_FLAG_NONE),
                new Fault("wrong partition active", Machines.gen1().active(false, true), FindingIds.ACTIVE_FLAG_WRONG,
                        FindingIds.ACTIVE_FLAG_OTHER),
                new Fault("two active", Machines.gen1().active(true, true), FindingIds.ACTIVE_FLAG_WRONG,
                        FindingIds.ACTIVE_FLAG_SEVERAL),
                new Fault("bootmgr missing", Machines.gen1().file(Machines.system(), "\\bootmgr", Reading.absent()),
                        FindingIds.BOOT_MANAGER_FILE_MISSING, FindingIds.BOOT_FILES_UNUSABLE),
                new Fault("bootmgfw.efi empty", Machines.gen2().file(Machines.system(),
                        "\\EFI\\Microsoft\\Boot\\bootmgfw.efi", Machines.empty()),
                        FindingIds.BOOT_MANAGER_FILE_EMPTY, FindingIds.BOOT_FILES_UNUSABLE),
                new Fault("store missing", missingStore(), FindingIds.STORE_MISSING, FindingIds.STORE_UNUSABLE,
                        FindingIds.BOOT_FILES_UNUSABLE),
                new Fault("only Setup in the store", Machines.gen2().store(store -> store.without(Machines.ENTRY)
                        .with(setup())), FindingIds.STORE_NO_LOADER, FindingIds.STORE_UNUSABLE),
                new Fault("no {bootmgr}", Machines.gen2().store(store -> store.without(BootStore.BOOT_MANAGER)),
                        FindingIds.BOOT_MANAGER_OBJECT_MISSING, FindingIds.BOOT_FILES_UNUSABLE),
                new Fault("no default", Machines.gen2().object(BootStore.BOOT_MANAGER, manager ->
                        manager.without(Elements.DEFAULT)), FindingIds.DEFAULT_ENTRY_MISSING,
                        FindingIds.DEFAULT_ENTRY_WRONG, FindingIds.BOOT_SETTINGS_WRONG),
                new Fault("device elsewhere", Machines.gen2().entry(entry -> entry.with(Machines.device(Elements.DEVICE,
                        Machines.gen2().on(Machines.system())))), FindingIds.DEVICES_WRONG, FindingIds.DEVICE_WRONG,
                        FindingIds.BOOT_SETTINGS_WRONG),
                new Fault("osdevice missing", Machines.gen1().entry(entry -> entry.without(Elements.OS_DEVICE)),
                        FindingIds.DEVICES_WRONG, FindingIds.OSDEVICE_WRONG, FindingIds.BOOT_SETTINGS_WRONG),
                new Fault("loader of the other generation", Machines.gen1().entry(entry -> entry.with(Machines.text(
                        Elements.PATH, "\\Windows\\system32\\winload.efi"))), FindingIds.LOADER_PATH_WRONG,
                        FindingIds.LOADER_PATH_EXTENSION, FindingIds.BOOT_SETTINGS_WRONG),
                new Fault("no path", Machines.gen2().entry(entry -> entry.without(Elements.PATH)),
                        FindingIds.LOADER_PATH_WRONG, FindingIds.LOADER_PATH_MISSING),
                new Fault("other folder", Machines.gen2().entry(entry -> entry.with(Machines.text(Elements.SYSTEM_ROOT,
                        "\\WINNT"))), FindingIds.SYSTEM_ROOT_WRONG, FindingIds.BOOT_SETTINGS_WRONG));
    }

    @ParameterizedTest
    @MethodSource("repaired")
    void eachFaultIsBrokenNamesItsRecipesAndSpeaksAgainstAGoodChain(Fault fault) {
        Diagnosis diagnosis = fault.machine().examined();
        for (FindingId id : fault.ids()) {
            Finding finding = diagnosis.finding(id).orElseThrow(() -> new AssertionError(id + " in " + diagnosis.facts()));
            assertEquals(Severity.BROKEN, finding.severity(), id.value());
            assertTrue(finding.recipes().contains(Recipes.BOOT_FAILURE), id.value());
        }
        assertTrue(diagnosis.states(FindingIds.BOOT_CHAIN_BROKEN));
        assertTrue(!diagnosis.states(FindingIds.BOOT_CHAIN_GOOD));
        diagnosis.findings().forEach(finding -> assertTrue(FindingIds.meanings().get(finding.id()).split(":")[0]
                .contains(finding.severity().name()), () -> finding.id() + " is " + finding.severity()));
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void aGoodChainIsStatedAndBreaksNothing(Generation generation) {
        Diagnosis diagnosis = (generation == Generation.GEN1 ? Machines.gen1() : Machines.gen2()).examined();
        assertTrue(diagnosis.states(FindingIds.BOOT_CHAIN_GOOD) && !diagnosis.states(FindingIds.BOOT_CHAIN_BROKEN));
        assertTrue(!diagnosis.states(FindingIds.BOOT_SETTINGS_WRONG) && !diagnosis.states(FindingIds.BOOT_FILES_UNUSABLE));
    }

    @Test
    void aChainThatCouldNotBeLookedAtIsNeitherGoodNorBroken() {
        Diagnosis diagnosis = Machines.gen1().store(Reading.unreadable(Machines.IO))
                .file(Machines.system(), "\\Boot\\BCD", Machines.there()).examined();
        assertTrue(diagnosis.states(FindingIds.STORE_UNCHECKED));
        assertTrue(!diagnosis.states(FindingIds.BOOT_CHAIN_GOOD) && !diagnosis.states(FindingIds.BOOT_CHAIN_BROKEN));
        assertTrue(!diagnosis.states(FindingIds.BOOT_FILES_UNUSABLE), "a store nobody could read is not rebuilt");
    }

    @Test
    void bootSectorsWithoutMarkOrWithAnotherStartAreReportedWithoutRecipe() {
        Machines record = Machines.gen1().disk(disk -> disk.withBootMark(Reading.known(false)));
        assertReported(record, FindingIds.BOOT_RECORD_NO_MARK);
        assertReported(sector(new FirstSector(false, Optional.empty())), FindingIds.BOOT_SECTOR_NO_MARK);
        Machines moved = sector(new FirstSector(true, Optional.of(new ByteOffset(0))));
        assertReported(moved, FindingIds.BOOT_SECTOR_START_WRONG);
        assertEquals(Agreement.Kind.AGREES,
                Agreement.between(SymptomCatalogue.DISK_READ_ERROR, moved.examined()).kind());
    }

    private static void assertReported(Machines machine, FindingId id) {
        Diagnosis diagnosis = machine.examined();
        Finding finding = diagnosis.finding(id).orElseThrow();
        assertEquals(Severity.BROKEN, finding.severity());
        assertEquals(List.of(), finding.recipes());
        assertTrue(!diagnosis.states(FindingIds.BOOT_CHAIN_BROKEN) && !diagnosis.states(FindingIds.BOOT_CHAIN_GOOD));
        assertTrue(!diagnosis.states(FindingIds.BOOT_SECTOR_OK));
    }

    @Test
    void bootSectorsThatCouldNotBeReadAreUnchecked() {
        Machines machine = Machines.gen1().disk(disk -> disk.withBootMark(Reading.unreadable(Machines.IO)));
        assertEquals(Severity.UNCHECKED, machine.examined().finding(FindingIds.BOOT_SECTOR_UNCHECKED).orElseThrow()
                .severity());
    }

    @Test
    void bootSectorsDoNotMatterOnGeneration2() {
        Machines machine = Machines.gen2().disk(disk -> disk.withBootMark(Reading.known(false)));
        assertTrue(machine.examined().states(FindingIds.BOOT_CHAIN_GOOD));
    }

    @Test
    void whatBcdbootCopiesIsLookedForByGeneration() {
        assertTrue(Machines.gen1().examined().states(FindingIds.REBUILD_SOURCES_OK));
        assertEquals(Severity.NOTE, lacking(Machines.gen1(), "\\Windows\\Boot\\PCAT\\bootmgr").severity());
        assertEquals(Severity.NOTE, lacking(Machines.gen2(), "\\Windows\\Boot\\EFI\\bootmgfw.efi").severity());
        assertEquals(Severity.NOTE, lacking(Machines.gen2(), "\\Windows\\System32\\config\\BCD-Template").severity());
        assertTrue(Machines.gen2().file(Machines.windows(), "\\Windows\\Boot\\PCAT\\bootmgr", Reading.absent())
                .examined().states(FindingIds.REBUILD_SOURCES_OK));
        assertTrue(Machines.gen2().file(Machines.windows(), "\\Windows\\Boot\\EFI\\bootmgfw.efi",
                Reading.unreadable(Machines.IO)).examined().states(FindingIds.REBUILD_SOURCES_UNCHECKED));
    }

    private static Finding lacking(Machines machine, String path) {
        return machine.file(Machines.windows(), path, Reading.absent()).examined()
                .finding(FindingIds.REBUILD_SOURCES_MISSING).orElseThrow();
    }

    @Test
    void anotherEntryThatLeadsNowhereIsANote() {
        BootDevice nowhere = new BootDevice.OnPartition(Machines.FOREIGN,
                new PartitionIdentity.Mbr(new ByteOffset(1 << 20)));
        Diagnosis lost = Machines.gen1().store(store -> store.with(loader(nowhere))).examined();
        assertEquals(Severity.NOTE, lost.finding(FindingIds.OTHER_ENTRY_DEVICES_WRONG).orElseThrow().severity());
        assertTrue(lost.states(FindingIds.BOOT_CHAIN_GOOD));
        for (BootDevice good : List.of(new BootDevice.Boot(), Machines.gen1().on(Machines.system()))) {
            assertTrue(!Machines.gen1().store(store -> store.with(loader(good))).examined()
                    .states(FindingIds.OTHER_ENTRY_DEVICES_WRONG));
        }
    }

    @Test
    void aDirtyVolumeSaysWhichOneItIs() {
        Diagnosis windows = Machines.gen1().condition(Machines.windows(), VolumeCondition.DIRTY).examined();
        assertTrue(windows.states(FindingIds.WINDOWS_VOLUME_DIRTY) && !windows.states(FindingIds.SYSTEM_VOLUME_DIRTY));
        Diagnosis system = Machines.gen1().condition(Machines.system(), VolumeCondition.DIRTY).examined();
        assertTrue(!system.states(FindingIds.WINDOWS_VOLUME_DIRTY) && system.states(FindingIds.SYSTEM_VOLUME_DIRTY));
    }

    private static Machines missingStore() {
        Machines machine = Machines.gen1().store(Reading.absent());
        return machine.file(Machines.system(), "\\Boot\\BCD", Reading.absent());
    }

    private static Machines sector(FirstSector sector) {
        Machines machine = Machines.gen1();
        return machine.partition(Machines.system(), machine.snapshot().partition(Machines.system()).orElseThrow()
                .withFirstSector(Reading.known(sector)));
    }

    private static BootObject loader(BootDevice device) {
        return Machines.object(OTHER, ObjectType.OS_LOADER, Machines.device(Elements.DEVICE, device),
                Machines.device(Elements.OS_DEVICE, device));
    }

    private static BootObject setup() {
        return Machines.object(OTHER, ObjectType.OS_LOADER, Machines.device(Elements.DEVICE,
                new BootDevice.Ramdisk(new BootDevice.Boot(), "\\boot.wim", Guid.ZERO)),
                Machines.element(Elements.WIN_PE, new BootValue.Flag(true)));
    }
}
