package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.ValueCodec;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import dev.bootmend.recipe.Guard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each obstacle against each guard: exactly the guards named do not hold. */
class GuardCheckTest {

    private static final Generation GEN = Generation.GEN2;
    private static final MachineSnapshot GOOD = Snapshots.machine(GEN);
    private static final Problem PROBLEM = new Problem("\\EFI\\Microsoft\\Boot\\BCD", "The file is in use.",
            "Close it.");

    /** Something in the way, and the guards that it breaks besides the one for the other generation. */
    record Obstacle(String name, RepairTarget target, MachineSnapshot machine, Set<Guard> broken) {
        Obstacle(String name, MachineSnapshot machine, Guard... broken) {
            this(name, Snapshots.target(GEN), machine, Set.of(broken));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Obstacle> obstacles() {
        RepairTarget target = Snapshots.target(GEN);
        var elsewhere = new FileRef(target.windows(), target.store().path());
        var oddPath = new FileRef(target.system(), VolumePath.of("\\Boot\\BCD"));
        return Stream.of(
                new Obstacle("nothing", GOOD),
                new Obstacle("disk gone", disks(List.of(GOOD.disks().getFirst())), Guard.TARGET_DISK),
                new Obstacle("disk of the host", disk(disk ->
                copy(disk, disk.identity(), List.of(), Optional.of(new HostUse("holds the page file")))),
                Guard.TARGET_DISK),
                new Obstacle("another identity", disk(disk ->
                copy(disk, new DiskIdentity.Mbr(new DiskSignature(9)), List.of(), Optional.empty())), Guard.TARGET_DISK,
                Guard.IDENTITY_UNCHANGED),
                new Obstacle("a twin", disks(List.of(copy(GOOD.disks().getFirst(), target.identity(), List.of(),
                Optional.empty()), GOOD.disks().getLast())), Guard.IDENTITY_UNCHANGED),
                new Obstacle("a collision", condition(new DiskCondition.IdentityCollision(new DiskNumber(7))),
                        Guard.IDENTITY_UNCHANGED),
                new Obstacle("dynamic", condition(new DiskCondition.Dynamic()), Guard.TARGET_DISK),
                new Obstacle("storage space", condition(new DiskCondition.StorageSpaces()), Guard.TARGET_DISK),
                new Obstacle("offline", condition(new DiskCondition.Offline("policy")), Guard.WRITABLE),
                new Obstacle("disk read-only", condition(new DiskCondition.ReadOnly()), Guard.WRITABLE),
                new Obstacle("partition gone", disk(disk -> disk.withPartitions(disk.partitions().toOptional()
                .orElseThrow().subList(0, 1))), Guard.TARGET_DISK),
                new Obstacle("System locked", volume(Snapshots.system(), VolumeCondition.BITLOCKER_LOCKED),
                Guard.UNLOCKED),
                new Obstacle("Windows locked", volume(Snapshots.windows(), VolumeCondition.BITLOCKER_LOCKED),
                Guard.UNLOCKED),
                new Obstacle("Windows unlocked", volume(Snapshots.windows(), VolumeCondition.BITLOCKER_UNLOCKED)),
                new Obstacle("Windows encrypted", partition(Snapshots.windows(), p ->
                p.withVolume(p.volume().map(v -> new Volume(FileSystem.BITLOCKER, v.label(), v.size(), v.free(),
                v.letter(), v.conditions(), v.files())))), Guard.UNLOCKED),
                new Obstacle("volume unreadable", partition(Snapshots.system(), p ->
                p.withVolume(Reading.unreadable(PROBLEM))), Guard.UNLOCKED),
                new Obstacle("no volume", partition(Snapshots.system(), p -> p.withVolume(Reading.absent())),
                Guard.UNLOCKED),
                new Obstacle("volume read-only", volume(Snapshots.windows(), VolumeCondition.READ_ONLY),
                Guard.WRITABLE),
                new Obstacle("GPT read-only", partition(Snapshots.system(), p ->
                new Partition(p.number(), p.start(), p.size(), p.type(), p.identity(), p.active(),
                Partition.GPT_READ_ONLY, p.name(), p.volume())), Guard.WRITABLE),
                new Obstacle("hibernated", volume(Snapshots.windows(), VolumeCondition.HIBERNATED), Guard.WRITABLE),
                new Obstacle("dirty", volume(Snapshots.windows(), VolumeCondition.DIRTY)),
                new Obstacle("store elsewhere", with(target, elsewhere),
                GOOD.withStore(elsewhere, GOOD.store(target.store())), Set.of(Guard.STORE_PATH)),
                new Obstacle("store at an odd path", with(target, oddPath),
                GOOD.withStore(oddPath, GOOD.store(target.store())), Set.of(Guard.STORE_PATH)),
                new Obstacle("store missing", GOOD.withStore(target.store(), Reading.absent()), Guard.STORE_READABLE),
                new Obstacle("store in use", GOOD.withStore(target.store(), Reading.unreadable(PROBLEM)),
                Guard.STORE_READABLE),
                new Obstacle("store cannot be opened", BootFileMachines.file(GOOD.withStore(target.store(),
                        Reading.unreadable(PROBLEM)), target.store(), Reading.unreadable(PROBLEM)),
                        Guard.STORE_READABLE, Guard.STORE_REPLACEABLE),
                new Obstacle("no template", source("\\Windows\\System32\\config\\BCD-Template", Reading.absent()),
                        Guard.REBUILD_SOURCES),
                new Obstacle("empty boot manager to copy", source("\\Windows\\Boot\\EFI\\bootmgfw.efi",
                        Reading.known(new FileFact(ByteSize.ZERO, Optional.empty()))), Guard.REBUILD_SOURCES),
                new Obstacle("boot manager to copy unreadable", source("\\Windows\\Boot\\EFI\\bootmgfw.efi",
                        Reading.unreadable(PROBLEM)), Guard.REBUILD_SOURCES),
                new Obstacle("EFI partition is FAT16", system(FileSystem.FAT16, ByteSize.ofMebibytes(100)),
                        Guard.REBUILD_SOURCES),
                new Obstacle("no room for boot files", system(FileSystem.FAT32, ByteSize.ofMebibytes(31)),
                        Guard.REBUILD_SOURCES),
                new Obstacle("store truncated", store(s -> s.withHealth(new HiveHealth(HiveHealth.State.TRUNCATED, 0,
                List.of("ends at 4096")))), Guard.STORE_READABLE),
                new Obstacle("store with a log", store(s -> s.withHealth(new HiveHealth(HiveHealth.State.RECOVERED, 1,
                List.of())))),
                new Obstacle("no loader", store(s -> s.without(Snapshots.LOADER)), Guard.STORE_READABLE),
                new Obstacle("no Windows", new MachineSnapshot("x", GOOD.disks(), GOOD.roles(), GOOD.stores(),
                List.of()), Guard.HIVE_LOADABLE),
                new Obstacle("hive missing", windows(w -> w.withSystemHive(Reading.absent())), Guard.HIVE_LOADABLE),
                new Obstacle("hive unreadable", windows(w -> w.withSystemHive(Reading.unreadable(PROBLEM))),
                Guard.HIVE_LOADABLE),
                new Obstacle("hive dirty",
                windows(w -> w.withSystemHive(Reading.known(new HiveHealth(HiveHealth.State.DIRTY, 0, List.of())))),
                Guard.HIVE_LOADABLE),
                new Obstacle("hive still loaded", GOOD.withLoadedHives(List.of(new LoadedHive("BOOTMEND_x",
                Snapshots.hive()))), Guard.HIVE_LOADABLE));
    }

    private static MachineSnapshot source(String path, Reading<FileFact> fact) {
        return BootFileMachines.file(GOOD, new FileRef(Snapshots.windows(), VolumePath.of(path)), fact);
    }

    private static MachineSnapshot system(FileSystem fileSystem, ByteSize free) {
        return partition(Snapshots.system(), p -> p.withVolume(p.volume().map(v -> new Volume(fileSystem, v.label(),
                v.size(), Reading.known(free), v.letter(), v.conditions(), v.files()))));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void exactlyTheGuardsThatAnObstacleBreaksDoNotHold(Obstacle obstacle) {
        var check = new GuardCheck(obstacle.target, obstacle.machine);
        var broken = EnumSet.noneOf(Guard.class);
        Arrays.stream(Guard.values()).filter(guard -> !check.blockers(guard).isEmpty()).forEach(broken::add);
        assertTrue(broken.remove(Guard.GEN1), "the disk is of generation 2");
        assertEquals(obstacle.broken, broken);
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void everyBlockerSaysWhatIsInTheWayAndWhatToDo(Obstacle obstacle) {
        var check = new GuardCheck(obstacle.target, obstacle.machine);
        for (Guard guard : Guard.values()) {
            for (Blocker blocker : check.blockers(guard)) {
                assertEquals(Optional.of(guard), blocker.guard());
                assertFalse(blocker.text().isBlank());
                assertFalse(blocker.remedy().isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void aTickedGroupWithABrokenGuardIsBlockedAndRunsNothing(Obstacle obstacle) {
        var request = new PlanRequest(Requests.recipe(), obstacle.target, obstacle.machine, Set.of(),
                Choices.NONE.withGroup(Requests.REGISTRY, true), Snapshots.RUN, Set.of(), ValueCodec::encode);
        boolean blocked = request.recipe().groups().stream().flatMap(group -> group.guards().stream())
                .anyMatch(obstacle.broken::contains);
        assertEquals(blocked, Planner.plan(request) instanceof Planning.Blocked);
    }

    @ParameterizedTest
    @EnumSource(Generation.class)
    void theDisksOfTheHostAreRefusedWhateverTheRecipeSays(Generation generation) {
        RepairTarget target = Snapshots.target(generation);
        var host = new RepairTarget(new DiskNumber(0), GOOD.disks().getFirst().identity(), generation,
                new PartitionRef(new DiskNumber(0), target.system().start()),
                new PartitionRef(new DiskNumber(0), target.system().start()), target.store());
        var request = new PlanRequest(Requests.recipe(), host, Snapshots.machine(generation), Set.of(), Choices.NONE,
                Snapshots.RUN, Set.of(), ValueCodec::encode);
        var blocked = assertInstanceOf(Planning.Blocked.class, Planner.plan(request));
        assertEquals("Disk 0 belongs to this machine: holds C: and the running Windows.", blocked.blockers().getFirst()
                .text());
        assertEquals(List.of(), blocked.offers());
    }

    @Test
    void aStoreThatIsInUseIsNeverCalledMissing() {
        var check = new GuardCheck(Snapshots.target(GEN), GOOD.withStore(Snapshots.store(GEN),
                Reading.unreadable(PROBLEM)));
        Blocker blocker = check.blockers(Guard.STORE_READABLE).getFirst();
        assertEquals("The BCD store cannot be read: \\EFI\\Microsoft\\Boot\\BCD: The file is in use.", blocker.text());
        assertEquals("Close it.", blocker.remedy());
    }

    private static RepairTarget with(RepairTarget target, FileRef store) {
        return new RepairTarget(target.disk(), target.identity(), target.generation(), target.windows(),
                target.system(), store);
    }

    private static MachineSnapshot store(UnaryOperator<BootStore> edit) {
        return GOOD.withStore(Snapshots.store(GEN), GOOD.store(Snapshots.store(GEN)).map(edit));
    }

    private static MachineSnapshot windows(UnaryOperator<WindowsInstallation> edit) {
        return GOOD.withInstallation(edit.apply(GOOD.installations().getFirst()));
    }

    private static MachineSnapshot partition(PartitionRef ref, UnaryOperator<Partition> edit) {
        return GOOD.withPartition(ref, edit.apply(GOOD.partition(ref).orElseThrow()));
    }

    private static MachineSnapshot volume(PartitionRef ref, VolumeCondition condition) {
        return partition(ref, p -> p.withVolume(p.volume().map(v ->
                new Volume(v.fileSystem(), v.label(), v.size(), v.free(),
                v.letter(), Set.of(condition), v.files()))));
    }

    private static MachineSnapshot condition(DiskCondition condition) {
        return disk(disk -> copy(disk, disk.identity(), List.of(condition), Optional.empty()));
    }

    private static MachineSnapshot disk(UnaryOperator<Disk> edit) {
        var disks = new ArrayList<>(GOOD.disks());
        disks.set(1, edit.apply(disks.get(1)));
        return disks(disks);
    }

    private static MachineSnapshot disks(List<Disk> disks) {
        return new MachineSnapshot(GOOD.machine(), disks, GOOD.roles(), GOOD.stores(), GOOD.installations());
    }

    private static Disk copy(Disk disk, DiskIdentity identity, List<DiskCondition> conditions, Optional<HostUse> use) {
        return new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(), identity,
                disk.partitions(), conditions, use);
    }
}
