package dev.bootmend.practice;

import dev.bootmend.disk.DiskExtent;
import dev.bootmend.disk.PartitionTableWriter;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionIdentity;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the attached disk of a practice machine, disk 1: the one with the fault. */
final class AttachedDisk {

    private static final int DYNAMIC = 0x42;
    private static final int NTFS_TYPE = 0x07;
    private static final ByteSize WINDOWS_FREE = ByteSize.ofGibibytes(71);
    private static final ByteSize ALMOST_FULL = ByteSize.ofMebibytes(900);

    private final PracticeScenario scenario;
    private final SeededIds ids;
    /** Where the identities of disk and partitions come from: on a collision, from the machine's own disk. */
    private final SeededIds identities;
    private final SectorSize sectorSize;

    private AttachedDisk(PracticeScenario scenario, SeededIds ids, SeededIds host) {
        this.scenario = scenario;
        this.ids = ids;
        this.identities = scenario.has(PracticeTrait.IDENTITY_COLLISION) ? host : ids;
        this.sectorSize = scenario.has(PracticeTrait.SECTORS_OF_4096) ? SectorSize.B4096 : SectorSize.B512;
    }

    /** @param host where the identities of the machine's own disk come from */
    static NewDisk make(PracticeScenario scenario, SeededIds ids, SeededIds host) throws IOException {
        var disk = new AttachedDisk(scenario, ids, host);
        return switch (scenario.layout()) {
            case GEN1 -> disk.gen1();
            case GEN1_SINGLE -> disk.gen1Single();
            case GEN2 -> disk.gen2();
        };
    }

    private NewDisk gen1() throws IOException {
        int type = scenario.has(PracticeTrait.DYNAMIC_DISK) ? DYNAMIC : NTFS_TYPE;
        boolean windowsActive = scenario.has(PracticeTrait.WINDOWS_PARTITION_ACTIVE)
                || scenario.has(PracticeTrait.TWO_ACTIVE_PARTITIONS);
        Partition system = NewPartition.mbr(1, Optional.empty(), ByteSize.ofMebibytes(500), type,
                !windowsActive && !scenario.has(PracticeTrait.NO_ACTIVE_PARTITION)
                        || scenario.has(PracticeTrait.TWO_ACTIVE_PARTITIONS));
        boolean two = scenario.has(PracticeTrait.SECOND_WINDOWS);
        var windows = new ArrayList<Partition>();
        windows.add(NewPartition.mbr(2, Optional.of(system), two ? PracticeDisks.FIRST_OF_TWO
                : NewPartition.rest(PracticeDisks.SYSTEM_DISK, Optional.of(system)), type, windowsActive));
        if (two) {
            windows.add(NewPartition.mbr(3, Optional.of(windows.getFirst()),
                    NewPartition.rest(PracticeDisks.SYSTEM_DISK, Optional.of(windows.getFirst())), type, false));
        }
        FileTree boot = bootFiles(BootFiles.bios(store(mbr(), system, windows, system)))
                .addAll(PracticeDisks.recoveryFiles());
        var volumes = new ArrayList<NewVolume>();
        volumes.add(systemVolume(volume(system, "System Reserved", ByteSize.ofMebibytes(124), "F", boot)));
        volumes.add(windowsVolume(windows.getFirst(), "G", windowsFiles(mbr(), windows.getFirst())));
        if (two) {
            volumes.add(volume(windows.getLast(), "Windows 2", fitting(WINDOWS_FREE, windows.getLast()), "H", windowsFiles(mbr(), windows.getLast())));
        }
        var all = new ArrayList<>(List.of(system));
        all.addAll(windows);
        return disk(mbrTable(all), volumes);
    }

    private NewDisk gen1Single() throws IOException {
        Partition windows = NewPartition.mbr(1, Optional.empty(),
                NewPartition.rest(PracticeDisks.SYSTEM_DISK, Optional.empty()), NTFS_TYPE,
                !scenario.has(PracticeTrait.NO_ACTIVE_PARTITION));
        FileTree files = windowsFiles(mbr(), windows)
                .addAll(bootFiles(BootFiles.bios(store(mbr(), windows, List.of(windows), windows))))
                .addAll(PracticeDisks.recoveryFiles());
        return disk(mbrTable(List.of(windows)), List.of(systemVolume(windowsVolume(windows, "F", files))));
    }

    private NewDisk gen2() throws IOException {
        boolean two = scenario.has(PracticeTrait.SECOND_WINDOWS);
        List<Partition> all = SectorFaults.partitions(scenario, PracticeDisks.gpt(identities, two,
                scenario.has(PracticeTrait.DYNAMIC_DISK) ? PartitionType.Gpt.LDM_DATA : PartitionType.Gpt.BASIC_DATA));
        var disk = new DiskIdentity.Gpt(identities.guid("disk"));
        List<Partition> windows = all.subList(PracticeDisks.WINDOWS, all.size());
        Partition efi = all.get(PracticeDisks.EFI);
        Partition recovery = all.get(PracticeDisks.RECOVERY);
        var volumes = new ArrayList<NewVolume>();
        volumes.add(volume(recovery, "Recovery", ByteSize.ofMebibytes(120), "", PracticeDisks.recoveryFiles()));
        volumes.add(systemVolume(PracticeDisks.volume(ids, sectorSize, efi,
                scenario.has(PracticeTrait.EFI_PARTITION_NOT_FAT) ? FileSystem.NTFS : FileSystem.FAT32, "",
                ByteSize.ofMebibytes(73), "", bootFiles(BootFiles.uefi(store(disk, efi, windows, recovery))))));
        volumes.add(windowsVolume(windows.getFirst(), "F", windowsFiles(disk, windows.getFirst())));
        if (two) {
            volumes.add(volume(windows.getLast(), "Windows 2", fitting(WINDOWS_FREE, windows.getLast()), "G", windowsFiles(disk, windows.getLast())));
        }
        return disk(PartitionTableWriter.gpt(PracticeDisks.SYSTEM_DISK, sectorSize, disk.diskGuid(), all), volumes);
    }

    private FileTree bootFiles(FileTree files) {
        return BootFileFaults.apply(scenario, files);
    }

    private NewVolume systemVolume(NewVolume volume) {
        NewVolume spoilt = SectorFaults.systemVolume(scenario, volume);
        return scenario.has(PracticeTrait.SYSTEM_VOLUME_DIRTY) ? spoilt.dirty() : spoilt;
    }

    private NewVolume windowsVolume(Partition partition, String letter, FileTree files) {
        if (scenario.has(PracticeTrait.BITLOCKER_LOCKED)) {
            return PracticeDisks.volume(ids, sectorSize, partition, FileSystem.BITLOCKER, "", ByteSize.ZERO, letter,
                    new FileTree());
        }
        boolean offline = offline().isPresent();
        ByteSize free = scenario.has(PracticeTrait.WINDOWS_VOLUME_FULL) ? ALMOST_FULL : fitting(WINDOWS_FREE, partition);
        NewVolume volume = volume(partition, "Windows", free, offline ? "" : letter, files);
        return scenario.has(PracticeTrait.WINDOWS_VOLUME_DIRTY) ? volume.dirty() : volume;
    }

    /** A volume has never more free than it is large: at most half of it. */
    private static ByteSize fitting(ByteSize free, Partition partition) {
        return free.bytes() <= partition.size().bytes() ? free : new ByteSize(partition.size().bytes() / 2);
    }

    private NewVolume volume(Partition partition, String label, ByteSize free, String letter, FileTree files) {
        return PracticeDisks.volume(ids, sectorSize, partition, FileSystem.NTFS, label, free, letter, files);
    }

    private Bytes store(DiskIdentity disk, Partition system, List<Partition> windows, Partition recovery)
            throws IOException {
        List<BootDevice> devices =
                windows.stream().map(partition -> NewPartition.device(disk, partition)).toList();
        return new StoreContent(scenario, ids, NewPartition.device(disk, system), devices,
                Optional.of(NewPartition.device(disk, recovery))).file();
    }

    private FileTree windowsFiles(DiskIdentity disk, Partition partition) throws IOException {
        Bytes system = SystemHive.file(scenario, ids, mountedDevice(disk, partition));
        Bytes log = Bytes.EMPTY;
        if (scenario.has(PracticeTrait.SYSTEM_HIVE_NOT_CLOSED)) {
            InterruptedWrite interrupted = DirtySystemHive.of(system, ids.time());
            system = interrupted.primary();
            log = scenario.has(PracticeTrait.SYSTEM_HIVE_LOG_LOST) ? Bytes.EMPTY : interrupted.log();
        }
        FileTree files = SystemHiveFaults.apply(scenario, WindowsTree.files(scenario, ids, system)
                .add("\\Windows\\System32\\config\\SYSTEM.LOG1", log)
                .add("\\Windows\\System32\\config\\SYSTEM.LOG2", Bytes.EMPTY));
        if (scenario.has(PracticeTrait.IMC_FILE_PRESENT)) {
            files.add("\\IMC.hiv", new HiveContent("CMI-CreateHive{IMC}", ids.time())
                    .dword("System\\ControlSet001\\Control", "Sequence", 1).file());
        }
        return files;
    }

    /** What the guest's {@code MountedDevices} holds for C: (measured: 12 bytes on MBR, {@code DMIO:ID:} on GPT). */
    static byte[] mountedDevice(DiskIdentity disk, Partition partition) {
        if (disk instanceof DiskIdentity.Mbr(var signature)) {
            return ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(signature.value()).putLong(partition.start().bytes()).array();
        }
        if (partition.identity() instanceof PartitionIdentity.Gpt(var id)) {
            return ByteBuffer.allocate(24).put("DMIO:ID:".getBytes(StandardCharsets.US_ASCII)).put(id.toDisk()).array();
        }
        throw new IllegalArgumentException("an MBR partition on " + disk);
    }

    private DiskIdentity.Mbr mbr() {
        return new DiskIdentity.Mbr(identities.signature("disk"));
    }

    private List<DiskExtent> mbrTable(List<Partition> partitions) {
        return SectorFaults.table(scenario,
                PartitionTableWriter.mbr(PracticeDisks.SYSTEM_DISK, sectorSize, mbr().signature(), partitions));
    }

    private Optional<String> offline() {
        if (scenario.has(PracticeTrait.IDENTITY_COLLISION)) {
            return Optional.of("it has the same identity as disk 0");
        }
        return scenario.has(PracticeTrait.OFFLINE_BY_POLICY)
                ? Optional.of("a policy of this machine keeps new disks offline") : Optional.empty();
    }

    private NewDisk disk(List<DiskExtent> table, List<NewVolume> volumes) {
        Optional<String> offline = offline();
        List<PracticeVolume> descriptions = volumes.stream().map(NewVolume::description)
                .map(volume -> offline.isPresent() ? volume.withLetter(Optional.empty()) : volume).toList();
        var description = new PracticeDisk(new DiskNumber(1), PracticeDisks.MODEL, PracticeDisks.SYSTEM_DISK,
                sectorSize, Optional.of(0), Optional.empty(), offline,
                scenario.has(PracticeTrait.READ_ONLY_DISK), descriptions);
        return new NewDisk(description, table, volumes);
    }
}
