package dev.bootmend.plan;

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
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.NamedElement;
import dev.bootmend.model.ObjectType;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.RunId;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.Sha256;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Hand-made machines: disk 0 belongs to the host, disk 1 is the broken one, with an IMC reference on its loader. */
public final class Snapshots {

    public static final RunId RUN = new RunId("20261120-200312-a1b2");
    public static final Guid LOADER = Guid.of("b3a1c0de-0000-4000-8000-000000000077");
    public static final Guid SETTINGS = Guid.of("6efb52bf-1766-41db-a6b3-0ee5eff72bd7");
    public static final Guid RESUME = Guid.of("b3a1c0de-0000-4000-8000-000000000078");
    public static final NamedElement IMC_DEVICE = new NamedElement(ElementCode.ofHex("21000138"), "imcdevice");
    public static final NamedElement IMC_HIVE = new NamedElement(ElementCode.ofHex("22000137"), "imchivename");
    public static final NamedElement TIMEOUT = new NamedElement(ElementCode.ofHex("25000004"), "timeout");
    public static final RegistryKeyPath IMC_KEY = RegistryKeyPath.of("ControlSet001\\Control\\InitialMachineConfig");

    private static final ElementCode DESCRIPTION = ElementCode.ofHex("12000004");
    private static final ElementCode DEFAULT = ElementCode.ofHex("23000003");

    private Snapshots() {
    }

    public static DiskIdentity identity(Generation generation) {
        return generation == Generation.GEN1 ? new DiskIdentity.Mbr(new DiskSignature(0x1234ABCD))
                : new DiskIdentity.Gpt(Guid.of("7f3c0000-0000-4000-8000-00000000e21a"));
    }

    public static PartitionRef system() {
        return new PartitionRef(new DiskNumber(1), new ByteOffset(1 << 20));
    }

    public static PartitionRef windows() {
        return new PartitionRef(new DiskNumber(1), new ByteOffset(600L << 20));
    }

    public static RepairTarget target(Generation generation) {
        return new RepairTarget(new DiskNumber(1), identity(generation), generation, windows(), system(),
                store(generation));
    }

    public static FileRef store(Generation generation) {
        return new FileRef(system(), RepairTarget.storePath(generation));
    }

    public static FileRef hive() {
        return new FileRef(windows(), VolumePath.of("\\Windows\\System32\\config\\SYSTEM"));
    }

    /** The broken machine; the System partition has no letter, the Windows partition is F:. */
    public static MachineSnapshot machine(Generation generation) {
        return machine(generation, List.of(loader(LOADER, "Windows Server 2019", true)));
    }

    /** The same with these loaders. */
    public static MachineSnapshot machine(Generation generation, List<BootObject> loaders) {
        var objects = new ArrayList<>(loaders);
        objects.add(bootManager());
        objects.add(object(RESUME, ObjectType.RESUME_LOADER, text(DESCRIPTION, "Windows Resume Application")));
        objects.add(object(SETTINGS, ObjectType.OS_LOADER_SETTINGS));
        objects.sort(BootStore.ORDER);
        var roles = new DiskRoles(new DiskNumber(1), List.of(claim(windows(), Role.WINDOWS),
                claim(system(), generation == Generation.GEN1 ? Role.SYSTEM : Role.EFI_SYSTEM)),
                Optional.of(generation));
        return new MachineSnapshot("Test", List.of(host(), broken(generation)), Map.of(new DiskNumber(1), roles),
                Map.of(store(generation), Reading.known(new BootStore(HiveHealth.CLEAN, objects))),
                List.of(installation()));
    }

    /** A number of loaders, each with a reference and its own GUID. */
    public static List<BootObject> loaders(int count) {
        var loaders = new ArrayList<BootObject>();
        for (int i = 0; i < count; i++) {
            byte[] seed = ("loader " + i).getBytes(StandardCharsets.UTF_8);
            loaders.add(loader(new Guid(UUID.nameUUIDFromBytes(seed)), "Windows " + i, true));
        }
        return loaders;
    }

    public static BootObject loader(Guid id, String description, boolean imc) {
        BootObject loader = object(id, ObjectType.OS_LOADER, text(DESCRIPTION, description),
                text(ElementCode.ofHex("12000002"), "\\Windows\\system32\\winload.efi"),
                text(ElementCode.ofHex("22000002"), "\\Windows"));
        return imc ? loader.with(imcDevice()).with(text(IMC_HIVE.code(), "\\IMC.hiv")) : loader;
    }

    private static BootObject bootManager() {
        return object(BootStore.BOOT_MANAGER, ObjectType.BOOT_MANAGER, text(DESCRIPTION, "Windows Boot Manager"),
                new BootElement(DEFAULT, RegistryType.SZ, utf16(LOADER.braced()), new BootValue.ObjectRef(LOADER)),
                number(TIMEOUT.code(), 30, 8));
    }

    public static BootObject object(Guid id, ObjectType type, BootElement... elements) {
        var map = new TreeMap<ElementCode, BootElement>();
        for (BootElement element : elements) {
            map.put(element.code(), element);
        }
        return new BootObject(id, Optional.of(type), map);
    }

    public static BootElement imcDevice() {
        return new BootElement(IMC_DEVICE.code(), RegistryType.BINARY, Bytes.of((byte) 8, (byte) 1),
                new BootValue.Device(new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty()), Guid.ZERO));
    }

    public static BootElement text(ElementCode code, String text) {
        return new BootElement(code, RegistryType.SZ, utf16(text), new BootValue.Text(text));
    }

    public static BootElement number(ElementCode code, long value, int width) {
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return new BootElement(code, RegistryType.BINARY, Bytes.of(bytes), new BootValue.Number(value, width));
    }

    private static Bytes utf16(String text) {
        return Bytes.of((text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static Disk host() {
        var volume = volume(FileSystem.NTFS, Optional.of(new DriveLetter('C')), Map.of());
        var partition = new Partition(Optional.of(new PartitionNumber(1)), new ByteOffset(1 << 20),
                ByteSize.ofGibibytes(100),
                new PartitionType.Mbr(7), new PartitionIdentity.Mbr(new ByteOffset(1 << 20)), true, 0, "",
                Reading.known(volume));
        return new Disk(new DiskNumber(0), "Host", ByteSize.ofGibibytes(127), SectorSize.B512, Optional.empty(),
                new DiskIdentity.Mbr(new DiskSignature(0x55)), Reading.known(List.of(partition)), List.of(),
                Optional.of(new HostUse("holds C: and the running Windows")));
    }

    private static Disk broken(Generation generation) {
        var boot = volume(generation == Generation.GEN1 ? FileSystem.NTFS : FileSystem.FAT32, Optional.empty(),
                Map.of(RepairTarget.storePath(generation), Reading.known(sealed('a')),
                        VolumePath.of(RepairTarget.storePath(generation) + ".LOG"), Reading.known(sealed('b'))));
        var windows = volume(FileSystem.NTFS, Optional.of(new DriveLetter('F')),
                Map.of(hive().path(), Reading.known(sealed('c')), VolumePath.of("\\IMC.hiv"), Reading.absent(),
                        VolumePath.of("\\Windows\\System32\\config\\BCD-Template"), unsealed(32_768),
                        VolumePath.of("\\Windows\\Boot\\PCAT\\bootmgr"), unsealed(400_000),
                        VolumePath.of("\\Windows\\Boot\\EFI\\bootmgfw.efi"), unsealed(1_500_000)));
        return new Disk(new DiskNumber(1), "Attached", ByteSize.ofGibibytes(127), SectorSize.B512, Optional.of(0),
                identity(generation), Reading.known(List.of(partition(generation, 1, system(), 500, boot),
                        partition(generation, 2, windows(), 100_000, windows))), List.of(), Optional.empty());
    }

    private static Partition partition(Generation generation, int number, PartitionRef ref, int mebibytes,
            Volume volume) {
        boolean mbr = generation == Generation.GEN1;
        return new Partition(Optional.of(new PartitionNumber(number)), ref.start(), ByteSize.ofMebibytes(mebibytes),
                mbr ? new PartitionType.Mbr(7) : number == 1 ? PartitionType.Gpt.EFI_SYSTEM
                : PartitionType.Gpt.BASIC_DATA,
                mbr ? new PartitionIdentity.Mbr(ref.start()) : new PartitionIdentity.Gpt(new Guid(new UUID(1, number))),
                mbr && number == 1, 0, "", Reading.known(volume));
    }

    private static Volume volume(FileSystem fileSystem, Optional<DriveLetter> letter, Map<VolumePath,
            Reading<FileFact>> files) {
        return new Volume(fileSystem, "", ByteSize.ofMebibytes(500), Reading.known(ByteSize.ofMebibytes(100)), letter,
                Set.of(), files);
    }

    private static Reading<FileFact> unsealed(long size) {
        return Reading.known(new FileFact(new ByteSize(size), Optional.empty()));
    }

    public static FileFact sealed(char digit) {
        return new FileFact(new ByteSize(8192), Optional.of(new Sha256(String.valueOf(digit).repeat(64))));
    }

    private static WindowsInstallation installation() {
        var one = new ControlSetNumber(1);
        return new WindowsInstallation(windows(), VolumePath.of("\\Windows"), Reading.known("Windows Server 2019"),
                Reading.known("17763"), Reading.known(HiveHealth.CLEAN), Reading.known(registry(1)),
                Reading.known(new ControlSetSelection(Reading.known(one), Reading.known(one), Reading.known(0),
                Reading.known(1))));
    }

    /** Control sets 1 to {@code sets}, complete, in each {@code InitialMachineConfig} with {@code Sequence} alone. */
    public static RegistryExcerpt registry(int sets) {
        var scope = new ArrayList<>(List.of(RegistryKeyPath.of("Select")));
        var keys = new TreeMap<RegistryKeyPath, List<RegistryValue>>();
        keys.put(RegistryKeyPath.of("Select"), List.of(RegistryValue.dword("Default", 1)));
        for (int i = 1; i <= sets; i++) {
            var set = new ControlSetNumber(i).key();
            scope.add(set.resolve(RegistryKeyPath.of("Control\\InitialMachineConfig")));
            keys.put(set, List.of());
            keys.put(set.child("Control"), List.of());
            keys.put(set.child("Services"), List.of());
            keys.put(set.resolve(RegistryKeyPath.of("Control\\InitialMachineConfig")),
                    List.of(RegistryValue.dword("Sequence", 1)));
        }
        return new RegistryExcerpt(scope, keys);
    }

    private static RoleClaim claim(PartitionRef partition, Role role) {
        return new RoleClaim(partition, role, 10, List.of("test"));
    }

    /** The machine with the System partition lettered S:. */
    public static MachineSnapshot lettered(Generation generation) {
        return new AssignLetter(system(), new DriveLetter('S')).predict(machine(generation)).machine();
    }

    /** What the actions would run, as a person would type it. */
    public static List<String> commands(List<Action> actions) {
        return actions.stream().map(Action::toString).toList();
    }
}
