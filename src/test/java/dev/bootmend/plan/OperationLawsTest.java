package dev.bootmend.plan;

import static dev.bootmend.plan.BootStores.encoded;
import static dev.bootmend.plan.Snapshots.IMC_DEVICE;
import static dev.bootmend.plan.Snapshots.IMC_HIVE;
import static dev.bootmend.plan.Snapshots.IMC_KEY;
import static dev.bootmend.plan.Snapshots.LOADER;
import static dev.bootmend.plan.Snapshots.RUN;
import static dev.bootmend.plan.Snapshots.TIMEOUT;
import static dev.bootmend.plan.Snapshots.hive;
import static dev.bootmend.plan.Snapshots.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Generation;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.tool.HiveMount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation. */
class OperationLawsTest {

    /** An operation, and a machine on which it has something to do. */
    record Case(String name, Operation operation, MachineSnapshot machine) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Generation.values()).flatMap(generation -> cases(generation, Snapshots.lettered(generation)));
    }

    private static Stream<Case> cases(Generation generation, MachineSnapshot machine) {
        var mount = new HiveMount(RUN);
        var delete = new DeleteElement(store(generation), LOADER, "Windows Server 2019", IMC_DEVICE);
        var registry = new EditRegistry(mount, hive(), List.of(
                new RegistryEdit.SetValue(IMC_KEY.child("_Global"), RegistryValue.dword("ErrorControlPolicy", 0)),
                new RegistryEdit.SetValue(IMC_KEY, RegistryValue.dword("sequence", 2)),
                new RegistryEdit.SetValue(IMC_KEY.child("System").child("Deep"),
                RegistryValue.text("", RegistryType.SZ, "x"))));
        return Stream.of(
                named(generation, delete, machine),
                named(generation, new DeleteElement(store(generation), LOADER, "Windows Server 2019", IMC_HIVE),
                machine),
                named(generation, delete, withWaitingLog(generation, machine)),
                named(generation, new SetElement(store(generation), BootStore.BOOT_MANAGER, "Windows Boot Manager",
                TIMEOUT, "5",
                        Snapshots.number(TIMEOUT.code(), 5, 8)), machine),
                named(generation, registry, machine),
                named(generation, new EditRegistry(mount, hive(),
                        List.of(new RegistryEdit.DeleteValue(IMC_KEY, "SEQUENCE"))), machine),
                named(generation, new EditRegistry(mount, hive(),
                List.of(new RegistryEdit.DeleteValue(IMC_KEY, "Sequence"),
                        new RegistryEdit.RemoveEmptyKey(IMC_KEY))), machine),
                named(generation, new AssignLetter(Snapshots.system(), new DriveLetter('S')),
                Snapshots.machine(generation)),
                named(generation, new ReleaseLetter(Snapshots.system(), new DriveLetter('S')), machine),
                named(generation, restoring(generation, machine), changed(delete, machine)),
                named(generation, device(generation, Optional.of(Snapshots.windows())), machine),
                named(generation, device(generation, Optional.empty()), machine),
                named(generation, new SetEms(store(generation), LOADER, "Windows Server 2019", true,
                        encoded(BootElements.EMS, new BootValue.Flag(true))), machine),
                named(generation, new SetEmsSettings(store(generation), 1, 115200, List.of(
                        encoded(BootElements.EMS_PORT, new BootValue.Number(1, 8)),
                        encoded(BootElements.EMS_BAUD_RATE, new BootValue.Number(115200, 8)))), withEms(generation)),
                named(generation, new SetActive(Snapshots.system().disk(), Set.of(Snapshots.windows())), machine),
                named(generation, new SetActive(Snapshots.system().disk(), Set.of()),
                        flagged(machine, Snapshots.system(), Snapshots.windows())),
                named(generation, BootFileMachines.rebuild(generation), BootFileMachines.withoutStore(generation)));
    }

    private static MachineSnapshot flagged(MachineSnapshot machine, PartitionRef... active) {
        MachineSnapshot all = machine;
        for (PartitionRef ref : active) {
            all = all.withPartition(ref, all.partition(ref).orElseThrow().withActive(true));
        }
        return all;
    }

    private static Operation device(Generation generation, Optional<PartitionRef> partition) {
        var element = new NamedElement(BootElements.OS_DEVICE, "osdevice");
        BootDevice device = partition.<BootDevice>map(ref -> BootStores.machineDevice(generation, ref))
                .orElseGet(BootDevice.Boot::new);
        return new SetDevice(store(generation), LOADER, "Windows Server 2019", element, partition,
                BootStores.device(device, element.code()));
    }

    private static MachineSnapshot withEms(Generation generation) {
        return new AssignLetter(Snapshots.system(), new DriveLetter('S')).predict(BootStores.good(generation))
                .machine();
    }

    private static Case named(Generation generation, Operation operation, MachineSnapshot machine) {
        return new Case(generation.name() + ": " + operation.title(machine), operation, machine);
    }

    private static MachineSnapshot withWaitingLog(Generation generation, MachineSnapshot machine) {
        BootStore store = machine.store(store(generation)).toOptional().orElseThrow();
        return machine.withStore(store(generation), Reading.known(store.withHealth(
                new HiveHealth(HiveHealth.State.RECOVERED, 2, List.of()))));
    }

    /** After a run the store has other bytes, and a seal of them. */
    private static MachineSnapshot changed(Operation operation, MachineSnapshot machine) {
        MachineSnapshot after = operation.predict(machine).machine();
        return TouchedFile.known(after, operation.target().files().getFirst(), Reading.known(Snapshots.sealed('d')));
    }

    private static RestoreFiles restoring(Generation generation, MachineSnapshot before) {
        Reading<FileFact> file = before.volume(Snapshots.system()).orElseThrow().file(store(generation).path());
        var content = new RestoredFile.Content.Store(before.store(store(generation)));
        return new RestoreFiles(RUN, List.of(new RestoredFile(store(generation), file, content)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsPredictedIsWhatIsShown(Case the) {
        MachineSnapshot after = the.operation.predict(the.machine).machine();
        List<Change> shown = the.operation.changesOn(the.machine);
        assertFalse(shown.isEmpty());
        assertEquals(Changes.between(the.machine, after), shown);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itHasActionsExactlyWhenItHasChanges(Case the) {
        MachineSnapshot after = the.operation.predict(the.machine).machine();
        assertFalse(the.operation.actions(the.machine).isEmpty());
        assertTrue(the.operation.actions(after).isEmpty());
        assertTrue(the.operation.changesOn(after).isEmpty());
        assertSame(after, the.operation.predict(after).machine());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void askingTwiceGivesTheSameAnswers(Case the) {
        assertEquals(the.operation.predict(the.machine), the.operation.predict(the.machine));
        assertEquals(the.operation.actions(the.machine), the.operation.actions(the.machine));
        assertEquals(the.operation.reversal(the.machine), the.operation.reversal(the.machine));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyItsTargetChanges(Case the) {
        for (Change change : the.operation.changesOn(the.machine)) {
            boolean within = switch (the.operation.target()) {
                case Target.Store(var file) -> change instanceof Change.Element element && element.store().equals(file)
                        || change instanceof Change.Store store && store.store().equals(file);
                case Target.Hive(var file) -> change instanceof Change.Value value && value.hive().equals(file)
                        || change instanceof Change.Key key && key.hive().equals(file);
                case Target.Files(var files) -> change instanceof Change.File file && files.contains(file.file())
                        || change instanceof Change.Element element && files.contains(element.store());
                case Target.BootFiles(var file, var places) -> change instanceof Change.Store store
                        && store.store().equals(file) || change instanceof Change.Entry entry
                        && entry.store().equals(file) || change instanceof Change.Element element
                        && element.store().equals(file) || change instanceof Change.File changed
                        && places.stream().anyMatch(place -> changed.file().path().isWithin(place.path()));
                case Target.ActiveFlags(var disk) -> change instanceof Change.ActiveFlag flag
                        && flag.disk().equals(disk);
                case Target.DiskState(var disk) -> change instanceof Change.Other other && other.where().equals(disk);
                case Target.FileSystemOf(var partition) -> change instanceof Change.Other other
                        && other.subject().endsWith("conditions");
                case Target.Source ignored -> false;
                case Target.Letter(var partition) -> change instanceof Change.Letter letter && letter.partition()
                        .equals(partition);
            };
            assertTrue(within, () -> change + " is outside of " + the.operation.target());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExactReversalLeadsBack(Case the) {
        if (the.operation.reversal(the.machine) instanceof Reversal.Exact(Operation inverse)) {
            MachineSnapshot after = the.operation.predict(the.machine).machine();
            assertEquals(List.of(), Changes.between(the.machine, inverse.predict(after).machine()));
            assertFalse(inverse.actions(after).isEmpty());
        } else {
            boolean letter = the.operation.target() instanceof Target.Letter;
            assertEquals(letter ? new Reversal.NotNeeded() : new Reversal.FromBackup(),
                    the.operation.reversal(the.machine));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOwnBytesOfTheTargetAreNotPredicted(Case the) {
        MachineSnapshot after = the.operation.predict(the.machine).machine();
        if (!(the.operation instanceof RestoreFiles || the.operation instanceof RebuildBootFiles)) {
            the.operation.target().files().forEach(file -> assertEquals(Optional.empty(),
                    after.volume(file.partition()).orElseThrow().file(file.path()).toOptional().orElseThrow().seal()));
        }
    }
}
