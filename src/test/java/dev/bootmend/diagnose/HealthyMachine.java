package dev.bootmend.diagnose;

import static dev.bootmend.diagnose.Machines.ENTRY;
import static dev.bootmend.diagnose.Machines.TARGET;
import static dev.bootmend.diagnose.Machines.device;
import static dev.bootmend.diagnose.Machines.element;
import static dev.bootmend.diagnose.Machines.list;
import static dev.bootmend.diagnose.Machines.object;
import static dev.bootmend.diagnose.Machines.sealed;
import static dev.bootmend.diagnose.Machines.selection;
import static dev.bootmend.diagnose.Machines.system;
import static dev.bootmend.diagnose.Machines.text;
import static dev.bootmend.diagnose.Machines.there;
import static dev.bootmend.diagnose.Machines.windows;

import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskRoles;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.FirstSector;
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
import dev.bootmend.model.PendingServicing;
import dev.bootmend.model.ProcessorType;
import dev.bootmend.model.ProgramImage;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.RepairTarget;
import dev.bootmend.model.Role;
import dev.bootmend.model.RoleClaim;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsInstallation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The machine that {@link Machines} begin with: nothing on its attached disk is wrong. */
record HealthyMachine(Generation generation) {

    MachineSnapshot snapshot() {
        Disk own = new Disk(new DiskNumber(0), "Virtual Disk", ByteSize.ofGibibytes(127), SectorSize.B512,
                Optional.empty(),
                new DiskIdentity.Gpt(Guid.of("00000000-0000-4000-8000-000000000001")), Reading.known(List.of()),
                List.of(),
                Optional.of(new HostUse("holds C:, the running Windows and the page file")));
        Disk attached = new Disk(TARGET, "Virtual Disk", ByteSize.ofGibibytes(127), SectorSize.B512, Optional.of(0),
                identity(),
                Reading.known(List.of(partition(1, system().start(), systemFiles()),
                partition(2, windows().start(), windowsFiles()))), List.of(), Optional.empty(), Reading.known(true));
        return new MachineSnapshot("recorded", List.of(own, attached), Map.of(TARGET, roles()),
                Map.of(storePlace(), Reading.known(store())),
                List.of(windowsInstallation()));
    }

    FileRef storePlace() {
        return new FileRef(system(), RepairTarget.storePath(generation));
    }

    BootDevice on(PartitionRef place) {
        return new BootDevice.OnPartition(identity(), identity(place.start()));
    }

    private DiskRoles roles() {
        return new DiskRoles(TARGET, List.of(new RoleClaim(windows(), Role.WINDOWS, 50,
                List.of("SYSTEM and SOFTWARE hives")),
                new RoleClaim(system(), generation == Generation.GEN1 ? Role.SYSTEM : Role.EFI_SYSTEM, 50,
                List.of("BCD"))), Optional.of(generation));
    }

    DiskIdentity identity() {
        return generation == Generation.GEN1 ? new DiskIdentity.Mbr(new DiskSignature(0x1234ABCD))
                : new DiskIdentity.Gpt(Guid.of("7f3c0000-0000-4000-8000-00000000e21a"));
    }

    PartitionIdentity identity(ByteOffset start) {
        return generation == Generation.GEN1 ? new PartitionIdentity.Mbr(start)
                : new PartitionIdentity.Gpt(new Guid(new UUID(0x4000L, start.bytes())));
    }

    private Partition partition(int number, ByteOffset start, Map<VolumePath, Reading<FileFact>> files) {
        boolean gen1 = generation == Generation.GEN1;
        boolean efi = !gen1 && number == 1;
        PartitionType type = gen1 ? new PartitionType.Mbr(7) : efi ? PartitionType.Gpt.EFI_SYSTEM
                : PartitionType.Gpt.BASIC_DATA;
        Volume volume = new Volume(efi ? FileSystem.FAT32 : FileSystem.NTFS, "", ByteSize.ofGibibytes(1),
                Reading.known(ByteSize.ofMebibytes(50)),
                Optional.empty(), Set.of(), files);
        return new Partition(Optional.of(new PartitionNumber(number)), start, ByteSize.ofGibibytes(1), type,
                identity(start), gen1 && number == 1, 0, "",
                Reading.known(volume), Reading.known(new FirstSector(true, Optional.of(start))));
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
        VolumePath windows = VolumePath.of("\\Windows");
        List.of(WatchedFiles.bcdTemplate(windows), WatchedFiles.biosBootManager(windows),
                WatchedFiles.uefiBootManager(windows)).forEach(path -> files.put(path, there()));
        for (BootDriver driver : BootDriver.values()) {
            files.put(VolumePath.of("\\Windows\\System32\\drivers\\" + driver.service() + ".sys"), there());
        }
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
        BootObject manager = object(BootStore.BOOT_MANAGER, ObjectType.BOOT_MANAGER,
                device(Elements.DEVICE, on(system())),
                text(Elements.PATH, gen1 ? "\\bootmgr" : "\\EFI\\Microsoft\\Boot\\bootmgfw.efi"),
                text(Elements.DESCRIPTION, "Windows Boot Manager"),
                element(Elements.DEFAULT, new BootValue.ObjectRef(ENTRY)),
                element(Elements.DISPLAY_ORDER, new BootValue.ObjectList(List.of(ENTRY))));
        BootObject entry = object(ENTRY, ObjectType.OS_LOADER, device(Elements.DEVICE, on(windows())),
                device(Elements.OS_DEVICE, on(windows())),
                text(Elements.PATH, "\\Windows\\system32\\winload." + (gen1 ? "exe" : "efi")),
                text(Elements.DESCRIPTION, "Windows Server 2019"),
                text(Elements.SYSTEM_ROOT, "\\Windows"));
        return new BootStore(HiveHealth.CLEAN, List.of(manager, entry));
    }

    private static WindowsInstallation windowsInstallation() {
        RegistryKeyPath set = new ControlSetNumber(1).key();
        var keys = new TreeMap<RegistryKeyPath, List<RegistryValue>>();
        List.of(set, set.child("Control"), set.child("Services"), set.resolve(AcpiIds.VMBUS),
                set.resolve(AcpiIds.MSFT1000)).forEach(key -> keys.put(key, List.of()));
        for (BootDriver driver : BootDriver.values()) {
            keys.put(set.resolve(driver.key()), List.of(RegistryValue.dword("Start", 0), RegistryValue.dword("Type", 1),
                    RegistryValue.text("ImagePath", RegistryType.EXPAND_SZ, "\\SystemRoot\\System32\\drivers\\"
                    + driver.service() + ".sys")));
        }
        keys.put(set.resolve(DeviceClass.DISK_DRIVE.key()), List.of(list("UpperFilters", "partmgr")));
        var scope = new ArrayList<>(List.of(RegistryKeyPath.of("Select")));
        WatchedFiles.controlSetKeys().stream().map(set::resolve).forEach(scope::add);
        return new WindowsInstallation(windows(), VolumePath.of("\\Windows"),
                Reading.known("Windows Server 2019 Datacenter"), Reading.known("17763"),
                Reading.known(HiveHealth.CLEAN), Reading.known(new RegistryExcerpt(scope, keys)),
                Reading.known(selection(1, 1))).withServicing(Reading.known(PendingServicing.NOTHING))
                .withPrograms(programs());
    }

    private static SortedMap<VolumePath, Reading<ProgramImage>> programs() {
        var programs = new TreeMap<VolumePath, Reading<ProgramImage>>();
        Stream.concat(Stream.of(VolumePath.of("\\Windows\\System32\\ntoskrnl.exe")), Arrays.stream(BootDriver.values())
                .map(driver -> VolumePath.of("\\Windows\\System32\\drivers\\" + driver.service() + ".sys")))
                .forEach(path -> programs.put(path, Reading.known(Machines.program(ProcessorType.X64))));
        return programs;
    }
}
