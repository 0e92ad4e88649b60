package dev.bootmend.probe;

import dev.bootmend.bcd.BootStoreEditor;
import dev.bootmend.bcd.BootStoreTemplate;
import dev.bootmend.bcd.WindowsFlavour;
import dev.bootmend.diagnose.WatchedFiles;
import dev.bootmend.disk.BootSectorWriter;
import dev.bootmend.disk.DiskExtent;
import dev.bootmend.disk.PartitionTableWriter;
import dev.bootmend.disk.VolumeSerial;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine in memory: its own disk 0, whose files nobody may ask for, and one attached Generation 1 disk 1 with a
 * System partition and a Windows partition, made of real sectors and real hives.
 */
final class MemoryMachine implements DiskSource, VolumeFiles {

    static final DiskNumber OWN = new DiskNumber(0);
    static final DiskNumber ATTACHED = new DiskNumber(1);
    static final DiskSignature SIGNATURE = new DiskSignature(0x1234ABCD);
    static final PartitionRef SYSTEM = new PartitionRef(ATTACHED, new ByteOffset(1 << 20));
    static final PartitionRef WINDOWS = new PartitionRef(ATTACHED, new ByteOffset(2 << 20));
    static final Guid ENTRY = Guid.of("b3a1f2c4-0000-4000-8000-000000000077");
    static final WindowsTime TIME = new WindowsTime(133_000_000_000_000_000L);
    static final RegistryKeyPath IMC_KEY = RegistryKeyPath.of("Control\\InitialMachineConfig");
    static final ProbeScope SCOPE = new ProbeScope(Set.of(IMC_KEY), Set.of(VolumePath.of("\\Windows\\MEMORY.DMP")));

    /** What the checks ask for. */
    static final ProbeScope CHECKS = new ProbeScope(WatchedFiles.controlSetKeys(), WatchedFiles.paths());

    private static final ByteSize DISK = ByteSize.ofMebibytes(4);

    final MemoryVolume system = new MemoryVolume();
    final MemoryVolume windows = new MemoryVolume();
    final Map<ByteOffset, Reading<RawVolume>> said = new HashMap<>();
    final List<PartitionRef> asked = new ArrayList<>();
    byte[] sectors = sectors(SIGNATURE, Optional.empty());
    Reading<ByteSource> attachedSectors;
    DiskSignature ownSignature = new DiskSignature(0x0000CAFE);

    MemoryMachine() throws IOException {
        system.put("\\bootmgr", new byte[100]).put("\\Boot\\BCD", store(List.of()));
        windows.put("\\WINDOWS\\System32\\winload.exe", new byte[100])
                .put("\\WINDOWS\\System32\\ntdll.dll", new byte[10])
                .put("\\WINDOWS\\System32\\config\\SYSTEM", SystemHives.small())
                .put("\\WINDOWS\\System32\\config\\SOFTWARE", SystemHives.software());
        said.put(SYSTEM.start(), Reading.known(new RawVolume("System Reserved", Reading.known(ByteSize.ofMebibytes(1)),
                Optional.empty(), Set.of())));
    }

    MachineSnapshot look() throws ProbeException {
        return look(SCOPE);
    }

    MachineSnapshot look(ProbeScope scope) throws ProbeException {
        return new SnapshotBuilder(this, this).look(scope);
    }

    /** The attached disk with a locked BitLocker volume in the place of Windows. */
    void lockWindows() {
        sectors = sectors(SIGNATURE, Optional.of(WINDOWS));
    }

    static byte[] store(List<BootObject> more) throws IOException {
        var identity = new DiskIdentity.Mbr(SIGNATURE);
        var template = new BootStoreTemplate(Generation.GEN1, WindowsFlavour.SERVER_2016, "en-US",
                new BootDevice.OnPartition(identity, new PartitionIdentity.Mbr(SYSTEM.start())),
                new BootDevice.OnPartition(identity, new PartitionIdentity.Mbr(WINDOWS.start())), "\\Windows", ENTRY,
                Guid.of("b3a1f2c4-0000-4000-8000-000000000078"), Optional.empty(), false);
        BootStoreEditor editor = BootStoreEditor.emptySystemStore(TIME);
        for (BootObject object : template.objects()) {
            editor.add(object);
        }
        for (BootObject object : more) {
            editor.add(object);
        }
        return editor.commit().toArray();
    }

    @Override
    public String machine() {
        return "in memory";
    }

    @Override
    public List<RawDisk> disks() {
        Reading<ByteSource> attached = attachedSectors != null ? attachedSectors
                : Reading.known(ByteSource.of(sectors));
        return List.of(raw(OWN, Reading.known(ByteSource.of(sectors(ownSignature, Optional.empty()))),
                Optional.of(new HostUse("holds C:")), Map.of()),
                raw(ATTACHED, attached, Optional.empty(), said));
    }

    private static RawDisk raw(DiskNumber number, Reading<ByteSource> sectors, Optional<HostUse> use, Map<ByteOffset,
            Reading<RawVolume>> volumes) {
        return new RawDisk(number, "Virtual Disk", DISK, Optional.empty(), Optional.of(0), sectors, List.of(), use,
                volumes);
    }

    @Override
    public List<LoadedHive> loadedHives() {
        return List.of();
    }

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        asked.add(partition);
        return Reading.known(partition.equals(SYSTEM) ? system : windows);
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        throw new AssertionError("nothing may be written while looking: " + partition);
    }

    private static byte[] sectors(DiskSignature signature, Optional<PartitionRef> locked) {
        byte[] disk = new byte[(int) DISK.bytes()];
        List<Partition> partitions = List.of(partition(1, SYSTEM, true), partition(2, WINDOWS, false));
        PartitionTableWriter.mbr(DISK, SectorSize.B512, signature, partitions).forEach(extent -> copy(extent, disk));
        for (Partition partition : partitions) {
            var sector = new BootSectorWriter(SectorSize.B512, partition.start(), partition.size());
            boolean isLocked = locked.filter(place -> place.start().equals(partition.start())).isPresent();
            copy(new DiskExtent(partition.start(), isLocked ? sector.bitLocker() : sector.ntfs(new VolumeSerial(7))),
                    disk);
        }
        return disk;
    }

    private static Partition partition(int number, PartitionRef place, boolean active) {
        return new Partition(Optional.of(new PartitionNumber(number)), place.start(), ByteSize.ofMebibytes(1),
                new PartitionType.Mbr(7),
                new PartitionIdentity.Mbr(place.start()), active, 0, "", Reading.absent());
    }

    private static void copy(DiskExtent extent, byte[] disk) {
        System.arraycopy(extent.content().toArray(), 0, disk, (int) extent.at().bytes(), extent.content().size());
    }
}
