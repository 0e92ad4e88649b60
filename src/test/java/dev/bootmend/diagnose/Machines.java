package dev.bootmend.diagnose;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.ControlSetSelection;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskCondition;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A recorded repair VM with its own disk 0 and one attached disk 1 that starts well, to be spoilt in one place by each
 * test. Partition 1 of the attached disk is the System or EFI system partition, partition 2 holds Windows.
 */
final class Machines {

    static final DiskNumber TARGET = new DiskNumber(1);
    static final Guid ENTRY = Guid.of("b3a1f2c4-0000-4000-8000-000000000077");
    static final DiskIdentity FOREIGN = new DiskIdentity.Mbr(new DiskSignature(0x0BADF00D));
    static final Problem IO = new Problem("disk 1", "could not be read: input/output error.", "Attach the disk again.");
    static final Sha256 SEAL = new Sha256("ab".repeat(32));

    private static final ByteOffset SYSTEM_START = new ByteOffset(1 << 20);
    private static final ByteOffset WINDOWS_START = new ByteOffset(512L << 20);

    private final HealthyMachine healthy;
    private MachineSnapshot machine;

    private Machines(Generation generation) {
        this.healthy = new HealthyMachine(generation);
        this.machine = healthy.snapshot();
    }

    static Machines gen1() {
        return new Machines(Generation.GEN1);
    }

    static Machines gen2() {
        return new Machines(Generation.GEN2);
    }

    MachineSnapshot snapshot() {
        return machine;
    }

    Diagnosis examined() {
        return Examiner.examine(machine, target());
    }

    RepairTarget target() {
        return new RepairTarget(TARGET, healthy.identity(), healthy.generation(), windows(), system(), storePlace());
    }

    static PartitionRef system() {
        return new PartitionRef(TARGET, SYSTEM_START);
    }

    static PartitionRef windows() {
        return new PartitionRef(TARGET, WINDOWS_START);
    }

    FileRef storePlace() {
        return healthy.storePlace();
    }

    // ---- what tests spoil

    Machines store(UnaryOperator<BootStore> change) {
        return store(Reading.known(change.apply(machine.store(storePlace()).toOptional().orElseThrow())));
    }

    Machines store(Reading<BootStore> store) {
        machine = machine.withStore(storePlace(), store);
        return this;
    }

    Machines object(Guid id, UnaryOperator<BootObject> change) {
        return store(store -> store.with(change.apply(store.object(id).orElseThrow())));
    }

    Machines entry(UnaryOperator<BootObject> change) {
        return object(ENTRY, change);
    }

    Machines file(PartitionRef place, String path, Reading<FileFact> fact) {
        return volume(place, volume -> {
            var files = new HashMap<>(volume.files());
            files.put(VolumePath.of(path), fact);
            return with(volume, volume.conditions(), files);
        });
    }

    Machines condition(PartitionRef place, VolumeCondition... conditions) {
        return volume(place, volume -> with(volume, Set.of(conditions), volume.files()));
    }

    Machines volume(PartitionRef place, UnaryOperator<Volume> change) {
        Partition partition = machine.partition(place).orElseThrow();
        return partition(place, partition.withVolume(partition.volume().map(change)));
    }

    Machines partition(PartitionRef place, Partition changed) {
        machine = machine.withPartition(place, changed);
        return this;
    }

    Machines active(boolean system, boolean windows) {
        machine = machine.withPartition(system(), machine.partition(system()).orElseThrow().withActive(system))
                .withPartition(windows(), machine.partition(windows()).orElseThrow().withActive(windows));
        return this;
    }

    Machines installation(UnaryOperator<WindowsInstallation> change) {
        machine = machine.withInstallation(change.apply(machine.installation(windows()).orElseThrow()));
        return this;
    }

    Machines hive(Reading<HiveHealth> health) {
        return installation(old -> old.withSystemHive(health));
    }

    Machines select(Reading<ControlSetSelection> selection) {
        return installation(old -> old.withSelection(selection));
    }

    Machines registry(Reading<RegistryExcerpt> system) {
        return installation(old -> new WindowsInstallation(old.partition(), old.directory(), old.product(),
                old.build(), old.systemHive(), system, old.selection(), old.dumps(), old.servicing(), old.programs()));
    }

    Machines registry(UnaryOperator<RegistryExcerpt> change) {
        return registry(machine.installation(windows()).orElseThrow().system().map(change));
    }

    Machines diskCondition(DiskCondition condition) {
        return disk(disk -> new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(),
                disk.identity(), disk.partitions(),
                List.of(condition), disk.hostUse(), disk.bootMark()));
    }

    Machines disk(UnaryOperator<Disk> change) {
        var disks = new ArrayList<>(machine.disks());
        disks.replaceAll(disk -> disk.number().equals(TARGET) ? change.apply(disk) : disk);
        machine = new MachineSnapshot(machine.machine(), disks, machine.roles(), machine.stores(),
                machine.installations());
        return this;
    }

    Machines roles(DiskRoles roles) {
        machine = new MachineSnapshot(machine.machine(), machine.disks(), Map.of(roles.disk(), roles),
                machine.stores(), machine.installations());
        return this;
    }

    Machines andDisk(Disk disk, Optional<DiskRoles> roles) {
        var disks = new ArrayList<>(machine.disks());
        disks.add(disk);
        var allRoles = new HashMap<>(machine.roles());
        roles.ifPresent(known -> allRoles.put(disk.number(), known));
        machine = new MachineSnapshot(machine.machine(), disks, allRoles, machine.stores(), machine.installations());
        return this;
    }

    // ---- building blocks

    static ControlSetSelection selection(int current, int next) {
        return new ControlSetSelection(Reading.known(new ControlSetNumber(current)),
                Reading.known(new ControlSetNumber(next)), Reading.known(0), Reading.known(1));
    }

    static BootElement text(ElementCode code, String value) {
        return element(code, new BootValue.Text(value));
    }

    static BootElement device(ElementCode code, BootDevice device) {
        return element(code, new BootValue.Device(device, Guid.ZERO));
    }

    static BootElement element(ElementCode code, BootValue value) {
        return new BootElement(code, RegistryType.BINARY, Bytes.of(value.toString().getBytes(StandardCharsets.UTF_8)),
                value);
    }

    static BootObject object(Guid id, ObjectType type, BootElement... elements) {
        var map = new TreeMap<ElementCode, BootElement>();
        for (BootElement element : elements) {
            map.put(element.code(), element);
        }
        return new BootObject(id, Optional.of(type), map);
    }

    /** A {@code REG_MULTI_SZ}. */
    static RegistryValue list(String name, String... texts) {
        String joined = String.join("\0", texts) + "\0\0";
        return new RegistryValue(name, RegistryType.MULTI_SZ, Bytes.of(joined.getBytes(StandardCharsets.UTF_16LE)));
    }

    static ProgramImage program(ProcessorType processor) {
        return new ProgramImage(processor, new ByteSize(1000), new ByteSize(1000));
    }

    Machines program(String path, Reading<ProgramImage> image) {
        return installation(old -> {
            var programs = new TreeMap<>(old.programs());
            programs.put(VolumePath.of(path), image);
            return old.withPrograms(programs);
        });
    }

    static Reading<FileFact> there() {
        return Reading.known(new FileFact(new ByteSize(1000), Optional.empty()));
    }

    static Reading<FileFact> sealed() {
        return Reading.known(new FileFact(new ByteSize(1000), Optional.of(SEAL)));
    }

    static Reading<FileFact> empty() {
        return Reading.known(new FileFact(ByteSize.ZERO, Optional.empty()));
    }

    BootDevice on(PartitionRef place) {
        return healthy.on(place);
    }

    private static Volume with(Volume volume, Set<VolumeCondition> conditions, Map<VolumePath,
            Reading<FileFact>> files) {
        return new Volume(volume.fileSystem(), volume.label(), volume.size(), volume.free(), volume.letter(),
                conditions, files);
    }
}
