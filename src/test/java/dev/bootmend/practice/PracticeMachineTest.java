package dev.bootmend.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Practice machines as the rest of the program sees them. */
class PracticeMachineTest {

    private static final DiskNumber ATTACHED = new DiskNumber(1);

    @TempDir
    Path folder;

    static List<PracticeScenario> scenarios() {
        return PracticeCatalogue.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theMachineReadsAsItsScenarioSays(PracticeScenario scenario) throws Exception {
        MachineSnapshot machine = look(scenario.name());
        assertEquals("Practice machine · " + scenario.name(), machine.machine());
        assertEquals(Optional.of(new HostUse("holds C:, the running Windows and the page file")), machine.disks().get(0).hostUse());
        assertEquals(Optional.of(new HostUse("Azure temporary disk")), machine.disks().get(2).hostUse());
        Disk attached = machine.disk(ATTACHED).orElseThrow();
        assertFalse(attached.belongsToHost());
        int partitions = isEmptyToWindows(scenario) ? 0
                : scenario.layout() == PracticeLayout.GEN2 ? 4 : scenario.layout() == PracticeLayout.GEN1 ? 2 : 1;
        assertEquals(partitions + (scenario.has(PracticeTrait.SECOND_WINDOWS) ? 1 : 0), attached.partitions().toOptional().orElseThrow().size());
        assertEquals(scenario.has(PracticeTrait.SECTORS_OF_4096) ? SectorSize.B4096 : SectorSize.B512, attached.sectorSize());
        assertEquals(scenario.has(PracticeTrait.DYNAMIC_DISK), attached.has(DiskCondition.Dynamic.class));
        assertEquals(scenario.has(PracticeTrait.IDENTITY_COLLISION), attached.has(DiskCondition.IdentityCollision.class));
        assertFalse(attached.has(DiskCondition.DamagedTable.class), attached.conditions().toString());
        boolean readable = !isOffline(scenario) && !isEmptyToWindows(scenario) && !scenario.has(PracticeTrait.BITLOCKER_LOCKED);
        int expected = !readable ? 0 : scenario.has(PracticeTrait.SECOND_WINDOWS) ? 2 : 1;
        assertEquals(expected, machine.installations().size());
        for (WindowsInstallation windows : machine.installations()) {
            assertEquals(Reading.known(scenario.windows().product()), windows.product());
            assertEquals(Reading.known(Integer.toString(scenario.windows().build())), windows.build());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theStoreHoldsTheReferencesOfTheScenarioAndNoOther(PracticeScenario scenario) throws Exception {
        MachineSnapshot machine = look(scenario.name());
        List<BootStore> stores = machine.stores().values().stream().flatMap(reading -> reading.toOptional().stream()).toList();
        if (isOffline(scenario) || isEmptyToWindows(scenario) || !hasStore(scenario)) {
            assertEquals(List.of(), stores);
            return;
        }
        assertEquals(1, stores.size());
        BootStore store = stores.getFirst();
        long references = store.objects().stream().filter(object -> object.element(BootElements.IMC_DEVICE).isPresent()
                || object.element(BootElements.IMC_HIVE_NAME).isPresent()).count();
        long wanted = scenario.has(PracticeTrait.IMC_ON_SEVERAL_ENTRIES) ? 4
                : scenario.has(PracticeTrait.IMC_ON_DEFAULT_ENTRY) ? 1 : 0;
        assertEquals(wanted, references);
        assertEquals(HiveHealth.State.CLEAN, store.health().state());
    }

    private static boolean isOffline(PracticeScenario scenario) {
        return scenario.has(PracticeTrait.IDENTITY_COLLISION) || scenario.has(PracticeTrait.OFFLINE_BY_POLICY);
    }

    private static boolean isEmptyToWindows(PracticeScenario scenario) {
        return scenario.has(PracticeTrait.BOOT_RECORD_WITHOUT_MARK);
    }

    private static boolean hasStore(PracticeScenario scenario) {
        boolean locked = scenario.layout() == PracticeLayout.GEN1_SINGLE && scenario.has(PracticeTrait.BITLOCKER_LOCKED);
        return !locked && !scenario.has(PracticeTrait.STORE_MISSING) && !scenario.has(PracticeTrait.STORE_EMPTY)
                && !scenario.has(PracticeTrait.STORE_DAMAGED);
    }

    @Test
    void aSystemHiveThatWasNotClosedIsReadWithItsLog() throws Exception {
        HiveHealth health = look("gen2-imc").installations().getFirst().systemHive().toOptional().orElseThrow();
        assertEquals(HiveHealth.State.RECOVERED, health.state());
        assertEquals(24, health.logEntriesApplied());
    }

    @Test
    void theNextControlSetMayBeAnotherThanTheLast() throws Exception {
        WindowsInstallation windows = look("gen2-imc-controlset").installations().getFirst();
        var selection = windows.selection().toOptional().orElseThrow();
        assertEquals("ControlSet001", selection.current().toOptional().orElseThrow().toString());
        assertEquals("ControlSet002", windows.nextControlSet().orElseThrow().toString());
        assertTrue(windows.system().toOptional().orElseThrow()
                .hasKey(RegistryKeyPath.of("ControlSet002\\Control\\InitialMachineConfig")));
    }

    @Test
    void aLockedVolumeIsNoVolumeThatCanBeRead() throws Exception {
        Disk attached = look("gen2-bitlocker").disk(ATTACHED).orElseThrow();
        var windows = attached.partitions().toOptional().orElseThrow().getLast().volume().toOptional().orElseThrow();
        assertTrue(windows.is(VolumeCondition.BITLOCKER_LOCKED));
    }

    @Test
    void onlyTheAttachedDiskCanBeWritten() throws Exception {
        var machine = create("gen2");
        var look = machine.probe().look(PracticeFixture.SCOPE);
        for (Disk disk : look.disks()) {
            for (var partition : disk.partitions().toOptional().orElseThrow()) {
                PartitionRef place = disk.ref(partition);
                boolean hasFiles = partition.volume().isKnown();
                assertEquals(hasFiles && !disk.belongsToHost(), machine.writer(place).isKnown(), place.toString());
            }
        }
        assertTrue(machine.reader(new PartitionRef(ATTACHED, new ByteOffset(7))).isUnreadable());
    }

    @Test
    void linksThatLeadOffTheVolumeAreNotFollowed() throws Exception {
        var machine = create("gen1");
        Path volume = machine.folder().resolve("disk1/volume2");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(volume.resolve("link"), outside);
        Files.createSymbolicLink(volume.resolve("file"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(volume.resolve("up"), Path.of(".."));
        var place = new PartitionRef(ATTACHED, new ByteOffset(501L << 20));
        var writer = machine.writer(place).toOptional().orElseThrow();
        for (String path : List.of("\\link\\secret.txt", "\\LINK\\secret.txt", "\\file", "\\up\\volume1\\bootmgr")) {
            assertTrue(writer.open(VolumePath.of(path)).isUnreadable(), path);
            assertTrue(writer.file(VolumePath.of(path)).isUnreadable(), path);
            assertThrows(IOException.class,
                    () -> writer.write(VolumePath.of(path), new byte[] {1}), path);
            assertThrows(IOException.class,
                    () -> writer.delete(VolumePath.of(path)), path);
        }
        assertTrue(writer.folder(VolumePath.of("\\link")).isUnreadable());
        assertEquals("secret", Files.readString(outside.resolve("secret.txt")));
    }

    private PracticeMachine create(String scenario) throws Exception {
        return PracticeFixture.create(PracticeCatalogue.named(scenario).orElseThrow(), 11, folder.resolve("m"));
    }

    private MachineSnapshot look(String scenario) throws Exception {
        return create(scenario).probe().look(PracticeFixture.SCOPE);
    }
}
