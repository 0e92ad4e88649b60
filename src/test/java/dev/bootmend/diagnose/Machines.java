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
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.SectorSize;
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
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A recorded repair VM with its own disk 0 and one attached disk 1 that starts well, to be spoilt in one place by each test.
 * Partition 1 of the attached disk is the System or EFI system partition, partition 2 holds Windows.
 */
final class Machines {

    static final DiskNumber TARGET = new DiskNumber(1);
    static final Guid ENTRY = Guid.of("b3a1f2c4-0000-4000-8000-000000000077");
    static final DiskIdentity FOREIGN = new DiskIdentity.Mbr(new DiskSignature(0x0BADF00D));
    static final Problem IO = new Problem("disk 1", "could not be read: input/output error.", "Attach the disk again.");
    static final Sha256 SEAL = new Sha256("ab".repeat(32));

    private static final ByteOffset SYSTEM_START = new ByteOffset(1 << 20);
    private static final ByteOffset WINDOWS_START = new ByteOffset(512L << 20);

    private final Generation generation;
    private MachineSnapshot machine;

    private Machines(Generation generation) {
        this.generation = generation;
        this.machine = fresh();
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
        return new RepairTarget(TARGET, identity(), generation, windows(), system(), storePlace());
    }

    static PartitionRef system() {
        return new PartitionRef(TARGET, SYSTEM_START);
    }

    static PartitionRef windows() {
        return new PartitionRef(TARGET, WINDOWS_START);
    }

    FileRef storePlace() {
        return new FileRef(system(), RepairTarget.storePath(generation));
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
        return installation(old -> new WindowsInstallation(old.partition(), old.directory(), old.product(), old.build(), health, old.system(), old.selection()));
    }

    Machines select(Reading<ControlSetSelection> selection) {
        return installation(old -> new WindowsInstallation(old.partition(), old.directory(), old.product(), old.build(), old.systemHive(), old.system(), selection));
    }

    Machines registry(Reading<RegistryExcerpt> system) {
        return installation(old -> new WindowsInstallation(old.partition(), old.directory(), old.product(), old.build(), old.systemHive(), system, old.selection()));
    }

    Machines registry(UnaryOperator<RegistryExcerpt> change) {
        return registry(machine.installation(windows()).orElseThrow().system().map(change));
    }

    Machines diskCondition(DiskCondition condition) {
        return disk(disk -> new Disk(disk.number(), disk.model(), disk.size(), disk.sectorSize(), disk.lun(), disk.identity(), disk.partitions(),
                List.of(condition), disk.hostUse()));
    }

    Machines disk(UnaryOperator<Disk> change) {
        var disks = new ArrayList<>(machine.disks());
        disks.replaceAll(disk -> disk.number().equals(TARGET) ? change.apply(disk) : disk);
        machine = new MachineSnapshot(machine.machine(), disks, machine.roles(), machine.stores(), machine.installations());
        return this;
    }

    Machines roles(DiskRoles roles) {
        machine = new MachineSnapshot(machine.machine(), machine.disks(), Map.of(roles.disk(), roles), machine.stores(), machine.installations());
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
        return new ControlSetSelection(Reading.known(new ControlSetNumber(current)), Reading.known(new ControlSetNumber(next)), Reading.known(0), Reading.known(1));
    }

    static BootElement text(ElementCode code, String value) {
        return element(code, new BootValue.Text(value));
    }

    static BootElement device(ElementCode code, BootDevice device) {
        return element(code, new BootValue.Device(device, Guid.ZERO));
    }

    static BootElement element(ElementCode code, BootValue value) {
        return new BootElement(code, RegistryType.BINARY, Bytes.of(value.toString().getBytes(StandardCharsets.UTF_8)), value);
    }

    static BootObject object(Guid id, ObjectType type, BootElement... elements) {
        var map = new TreeMap<ElementCode, BootElement>();
        for (BootElement element : elements) {
            map.put(element.code(), element);
        }
        return new BootObject(id, Optional.of(type), map);
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
        return new BootDevice.OnPartition(identity(), identity(place.start()));
    }

    private MachineSnapshot fresh() {
        Disk own = new Disk(new DiskNumber(0), "Virtual Disk", ByteSize.ofGibibytes(127), SectorSize.B512, Optional.empty(),
                new DiskIdentity.Gpt(Guid.of("00000000-0000-4000-8000-000000000001")), Reading.known(List.of()), List.of(),
                Optional.of(new HostUse("holds C:, the running Windows and the page file")));
        Disk attached = new Disk(TARGET, "Virtual Disk", ByteSize.ofGibibytes(127), SectorSize.B512, Optional.of(0), identity(),
                Reading.known(List.of(partition(1, SYSTEM_START, systemFiles()), partition(2, WINDOWS_START, windowsFiles()))), List.of(), Optional.empty());
        return new MachineSnapshot("recorded", List.of(own, attached), Map.of(TARGET, roles()), Map.of(storePlace(), Reading.known(store())),
                List.of(windowsInstallation()));
    }

    private DiskRoles roles() {
        return new DiskRoles(TARGET, List.of(new RoleClaim(windows(), Role.WINDOWS, 50, List.of("SYSTEM and SOFTWARE hives")),
                new RoleClaim(system(), generation == Generation.GEN1 ? Role.SYSTEM : Role.EFI_SYSTEM, 50, List.of("BCD"))), Optional.of(generation));
    }

    private DiskIdentity identity() {
        return generation == Generation.GEN1 ? new DiskIdentity.Mbr(new DiskSignature(0x1234ABCD))
                : new DiskIdentity.Gpt(Guid.of("7f3c0000-0000-4000-8000-00000000e21a"));
    }

    private PartitionIdentity identity(ByteOffset start) {
        return generation == Generation.GEN1 ? new PartitionIdentity.Mbr(start)
                : new PartitionIdentity.Gpt(new Guid(new UUID(0x4000L, start.bytes())));
    }

    private Partition partition(int number, ByteOffset start, Map<VolumePath, Reading<FileFact>> files) {
        boolean gen1 = generation == Generation.GEN1;
        boolean efi = !gen1 && number == 1;
        PartitionType type = gen1 ? new PartitionType.Mbr(7) : efi ? PartitionType.Gpt.EFI_SYSTEM : PartitionType.Gpt.BASIC_DATA;
        Volume volume = new Volume(efi ? FileSystem.FAT32 : FileSystem.NTFS, "", ByteSize.ofGibibytes(1), Reading.known(ByteSize.ofMebibytes(50)),
                Optional.empty(), Set.of(), files);
        return new Partition(Optional.of(new PartitionNumber(number)), start, ByteSize.ofGibibytes(1), type, identity(start), gen1 && number == 1, 0, "",
                Reading.known(volume));
    }

    private Map<VolumePath, Reading<FileFact>> systemFiles() {
        var files = absentFiles();
        boolean gen1 = generation == Generation.GEN1;
        files.put(gen1 ? WatchedFiles.BOOTMGR : WatchedFiles.BOOTMGFW, there());
        files.put(RepairTarget.storePath(generation), sealed());
        if (!gen1) {
            files.put(WatchedFiles.FALLBACK_X64, there());
        }
        return files;
    }

    private Map<VolumePath, Reading<FileFact>> windowsFiles() {
        var files = absentFiles();
        files.put(VolumePath.of("\\Windows\\System32\\winload.exe"), there());
        files.put(VolumePath.of("\\Windows\\System32\\winload.efi"), there());
        files.put(VolumePath.of("\\Windows\\System32\\config\\SYSTEM"), sealed());
        return files;
    }

    private static Map<VolumePath, Reading<FileFact>> absentFiles() {
        var files = new HashMap<VolumePath, Reading<FileFact>>();
        WatchedFiles.paths().forEach(path -> files.put(path, Reading.absent()));
        files.put(VolumePath.of("\\IMC.hiv"), Reading.absent());
        return files;
    }

    private BootStore store() {
        boolean gen1 = generation == Generation.GEN1;
        BootObject manager = object(BootStore.BOOT_MANAGER, ObjectType.BOOT_MANAGER, device(Elements.DEVICE, on(system())),
                text(Elements.PATH, gen1 ? "\\bootmgr" : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
                text(Elements.DESCRIPTION, "Windows Boot Manager"), element(Elements.DEFAULT, new BootValue.ObjectRef(ENTRY)),
                element(Elements.DISPLAY_ORDER, new BootValue.ObjectList(List.of(ENTRY))));
        BootObject entry = object(ENTRY, ObjectType.OS_LOADER, device(Elements.DEVICE, on(windows())), device(Elements.OS_DEVICE, on(windows())),
                text(Elements.PATH, "\\Windows\\system32\\winload." + (gen1 ? "exe" : "efi")), text(Elements.DESCRIPTION, "Windows Server 2019"),
                text(Elements.SYSTEM_ROOT, "\\Windows"));
        return new BootStore(HiveHealth.CLEAN, List.of(manager, entry));
    }

    private static WindowsInstallation windowsInstallation() {
        RegistryKeyPath set = new ControlSetNumber(1).key();
        var keys = new TreeMap<RegistryKeyPath, List<RegistryValue>>();
        List.of(set, set.child("Control"), set.child("Services")).forEach(key -> keys.put(key, List.of()));
        var excerpt = new RegistryExcerpt(List.of(RegistryKeyPath.of("Select"), set.resolve(WatchedFiles.INITIAL_MACHINE_CONFIG),
                set.resolve(WatchedFiles.CRASH_CONTROL)), keys);
        return new WindowsInstallation(windows(), VolumePath.of("\\Windows"), Reading.known("Windows Server 2019 Datacenter"), Reading.known("17763"),
                Reading.known(HiveHealth.CLEAN), Reading.known(excerpt), Reading.known(selection(1, 1)));
    }

    private static Volume with(Volume volume, Set<VolumeCondition> conditions, Map<VolumePath, Reading<FileFact>> files) {
        return new Volume(volume.fileSystem(), volume.label(), volume.size(), volume.free(), volume.letter(), conditions, files);
    }
}
