package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {

    private static final MachineSnapshot BEFORE = Snapshots.machine(Generation.GEN2);
    private static final FileRef STORE = Snapshots.store(Generation.GEN2);

    /** One way in which a machine can differ, and the kind of change that says so. */
    record Difference(String name, Class<? extends Change> kind, MachineSnapshot after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Difference> differences() {
        return Stream.of(
                new Difference("a disk is gone", Change.Other.class, disks(List.of(BEFORE.disks().getFirst()))),
                new Difference("identity", Change.Other.class,
                disk(disk -> disk(disk, new DiskIdentity.Mbr(new DiskSignature(1)), disk.partitions(), List.of()))),
                new Difference("disk condition", Change.Other.class,
                disk(disk -> disk(disk, disk.identity(), disk.partitions(), List.of(new DiskCondition.ReadOnly())))),
                new Difference("table unreadable", Change.Other.class,
                disk(disk -> disk(disk, disk.identity(), Reading.unreadable(new Problem("a", "b", "")), List.of()))),
                new Difference("partition gone", Change.Other.class,
                disk(disk -> disk.withPartitions(disk.partitions().toOptional().get().subList(0, 1)))),
                new Difference("partition attributes", Change.Other.class,
                partition(p -> new Partition(p.number(), p.start(), p.size(), p.type(), p.identity(), p.active(), 1,
                p.name(), p.volume()))),
                new Difference("active flag", Change.ActiveFlag.class, partition(p -> p.withActive(true))),
                new Difference("volume unreadable", Change.Other.class,
                partition(p -> p.withVolume(Reading.unreadable(new Problem("a", "b", ""))))),
                new Difference("volume condition", Change.Other.class,
                volume(v -> new Volume(v.fileSystem(), v.label(), v.size(), v.free(), v.letter(),
                Set.of(VolumeCondition.DIRTY), v.files()))),
                new Difference("letter", Change.Letter.class,
                volume(v -> v.withLetter(Optional.of(new DriveLetter('X'))))),
                new Difference("file content", Change.File.class,
                file(STORE.path(), Reading.known(Snapshots.sealed('f')))),
                new Difference("file gone", Change.File.class, file(STORE.path(), Reading.absent())),
                new Difference("file unreadable", Change.Other.class,
                file(STORE.path(), Reading.unreadable(new Problem("a", "b", "")))),
                new Difference("store gone", Change.Store.class, BEFORE.withStore(STORE, Reading.absent())),
                new Difference("store health", Change.Store.class,
                store(s -> s.withHealth(new HiveHealth(HiveHealth.State.DIRTY, 0, List.of())))),
                new Difference("entry gone", Change.Entry.class, store(s -> s.without(Snapshots.LOADER))),
                new Difference("entry new", Change.Entry.class,
                store(s -> s.with(Snapshots.object(Guid.ZERO, ObjectType.OS_LOADER)))),
                new Difference("element gone", Change.Element.class,
                store(s -> s.with(loader(s).without(Snapshots.IMC_DEVICE.code())))),
                new Difference("element with other bytes", Change.Element.class,
                store(s -> s.with(loader(s).with(Snapshots.text(Snapshots.IMC_HIVE.code(), "\\imc.hiv"))))),
                new Difference("installation gone", Change.Other.class,
                new MachineSnapshot(BEFORE.machine(), BEFORE.disks(), BEFORE.roles(), BEFORE.stores(), List.of())),
                new Difference("product", Change.Other.class,
                windows(w -> new WindowsInstallation(w.partition(), w.directory(), Reading.absent(), w.build(),
                w.systemHive(), w.system(), w.selection()))),
                new Difference("control sets", Change.Other.class, windows(w -> w.withSelection(Reading.absent()))),
                new Difference("hive health", Change.Other.class,
                windows(w -> w.withSystemHive(Reading.known(new HiveHealth(HiveHealth.State.RECOVERED, 1,
                List.of()))))),
                new Difference("value changed", Change.Value.class,
                registry(r -> r.with(Snapshots.IMC_KEY, RegistryValue.dword("Sequence", 2)))),
                new Difference("value gone", Change.Value.class,
                registry(r -> r.without(Snapshots.IMC_KEY, "Sequence"))),
                new Difference("value in a new key", Change.Value.class,
                registry(r -> r.with(Snapshots.IMC_KEY.child("New"), RegistryValue.dword("a", 1)))),
                new Difference("hive loaded", Change.Mount.class,
                BEFORE.withLoadedHives(List.of(new LoadedHive("BOOTMEND_x", Snapshots.hive())))));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void everyDifferenceIsFoundOnceAndSaysItsDisk(Difference difference) {
        List<Change> found = Changes.between(BEFORE, difference.after);
        assertEquals(1, found.size(), found::toString);
        assertInstanceOf(difference.kind, found.getFirst());
        assertEquals(new DiskNumber(1), found.getFirst().disk());
    }

    @ParameterizedTest
    @MethodSource("differences")
    void theOtherWayRoundThereIsTheSameNumberOfChanges(Difference difference) {
        assertEquals(1, Changes.between(difference.after, BEFORE).stream()
                .filter(change -> !(change instanceof Change.Key)).count());
    }

    @ParameterizedTest
    @MethodSource("differences")
    void aMachineDoesNotDifferFromItself(Difference difference) {
        assertEquals(List.of(), Changes.between(difference.after, difference.after));
    }

    @Test
    void equalMachinesThatShareNothingDoNotDiffer() {
        assertEquals(List.of(), Changes.between(Snapshots.machine(Generation.GEN1),
                Snapshots.machine(Generation.GEN1)));
    }

    @Test
    void whatOnlyOneSideLookedAtIsNoDifference() {
        var other = RegistryKeyPath.of("ControlSet001\\Control\\CrashControl");
        MachineSnapshot more = registry(r -> new RegistryExcerpt(Stream.concat(r.scope().stream(), Stream.of(other))
                .toList(), r.keys())
                .with(other, RegistryValue.dword("AutoReboot", 1)));
        assertEquals(List.of(), Changes.between(BEFORE, more));
        assertEquals(List.of(), Changes.between(more, BEFORE));
        assertEquals(List.of(), Changes.between(BEFORE, file(VolumePath.of("\\bootmgr"), Reading.absent())));
    }

    @Test
    void aContentThatIsNotKnownBeforehandIsNoDifferenceButAMissingFileIs() {
        FileFact sealed = Snapshots.sealed('a');
        assertEquals(List.of(), Changes.between(BEFORE, file(STORE.path(), Reading.known(sealed.withoutSeal()))));
        assertEquals(1, Changes.between(file(STORE.path(), Reading.known(sealed.withoutSeal())),
                file(STORE.path(), Reading.absent())).size());
    }

    @Test
    void freeSpaceIsNoDifference() {
        assertEquals(List.of(), Changes.between(BEFORE, volume(v ->
                new Volume(v.fileSystem(), v.label(), v.size(), Reading.absent(),
                v.letter(), v.conditions(), v.files()))));
    }

    @Test
    void aKeyThatIsRemovedTakesItsValuesWithIt() {
        List<Change> changes = Changes.between(BEFORE, registry(r -> r.withoutKey(Snapshots.IMC_KEY)));
        assertEquals(List.of(new Change.Key(Snapshots.hive(), Snapshots.IMC_KEY, false),
                new Change.Value(Snapshots.hive(), Snapshots.IMC_KEY, "Sequence",
                Optional.of(RegistryValue.dword("Sequence", 1)), Optional.empty(), false)), changes);
    }

    @Test
    void aNewKeyIsSaidBesideItsFirstValue() {
        List<Change> changes = Changes.between(BEFORE, registry(r ->
                r.with(Snapshots.IMC_KEY.child("A").child("B"), RegistryValue.dword("v", 0))));
        assertEquals(new Change.Key(Snapshots.hive(), Snapshots.IMC_KEY.child("A"), true), changes.getFirst());
        assertTrue(assertInstanceOf(Change.Value.class, changes.get(1)).keyCreated());
    }

    @Test
    void everyElementOfManyEntriesIsFound() {
        MachineSnapshot before = Snapshots.machine(Generation.GEN2, Snapshots.loaders(200));
        BootStore store = before.store(STORE).toOptional().orElseThrow();
        for (BootObject loader : store.loaders()) {
            store = store.with(loader.without(Snapshots.IMC_HIVE.code()));
        }
        assertEquals(200, Changes.between(before, before.withStore(STORE, Reading.known(store))).size());
    }

    private static BootObject loader(BootStore store) {
        return store.object(Snapshots.LOADER).orElseThrow();
    }

    private static MachineSnapshot store(UnaryOperator<BootStore> edit) {
        return BEFORE.withStore(STORE, BEFORE.store(STORE).map(edit));
    }

    private static MachineSnapshot windows(UnaryOperator<WindowsInstallation> edit) {
        return BEFORE.withInstallation(edit.apply(BEFORE.installations().getFirst()));
    }

    private static MachineSnapshot registry(UnaryOperator<RegistryExcerpt> edit) {
        return windows(w -> w.withSystem(edit.apply(w.system().toOptional().orElseThrow())));
    }

    private static MachineSnapshot partition(UnaryOperator<Partition> edit) {
        return BEFORE.withPartition(Snapshots.system(), edit.apply(BEFORE.partition(Snapshots.system()).orElseThrow()));
    }

    private static MachineSnapshot volume(UnaryOperator<Volume> edit) {
        return partition(p -> p.withVolume(p.volume().map(edit)));
    }

    private static MachineSnapshot file(VolumePath path, Reading<FileFact> fact) {
        return volume(v -> {
            Map<VolumePath, Reading<FileFact>> files = new HashMap<>(v.files());
            files.put(path, fact);
            return v.withFiles(files);
        });
    }

    private static MachineSnapshot disk(Function<Disk, Disk> edit) {
        var disks = new ArrayList<>(BEFORE.disks());
        disks.set(1, edit.apply(disks.get(1)));
        return disks(disks);
    }

    private static MachineSnapshot disks(List<Disk> disks) {
        return new MachineSnapshot(BEFORE.machine(), disks, BEFORE.roles(), BEFORE.stores(), BEFORE.installations());
    }

    private static Disk disk(Disk disk, DiskIdentity identity, Reading<List<Partition>> partitions,
            List<DiskCondition> conditions) {
        return new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(), identity, partitions,
                conditions, disk.hostUse());
    }

    @Test
    void aTwinThatWindowsDoesNotNameIsAnotherDisk() {
        MachineSnapshot after = disk(disk -> disk(disk, disk.identity(), disk.partitions(),
                List.of(new DiskCondition.IdentityCollision(disk.number()))));
        Change.Other change = assertInstanceOf(Change.Other.class, Changes.between(BEFORE, after).getFirst());
        assertTrue(change.after().contains("same identity as another disk"), change::toString);
    }
}
