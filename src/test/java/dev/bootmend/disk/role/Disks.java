package dev.bootmend.disk.role;

import dev.bootmend.disk.Tables;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Disk;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Disks with volumes on which every watched file was looked for. */
public final class Disks {

    static final VolumePath[] WINDOWS_FILES = {
        RoleFiles.SYSTEM_HIVE, RoleFiles.SOFTWARE_HIVE, RoleFiles.NTDLL, RoleFiles.WINLOAD_EXE, RoleFiles.WINLOAD_EFI};
    static final VolumePath[] BIOS_FILES = {RoleFiles.BIOS_STORE, RoleFiles.BOOTMGR};
    static final VolumePath[] EFI_FILES = {RoleFiles.EFI_STORE, RoleFiles.BOOTMGFW};

    private Disks() {
    }

    static Disk mbr(Partition... partitions) {
        return disk(3, new DiskIdentity.Mbr(new DiskSignature(0xE9EB3AA5)), List.of(partitions));
    }

    static Disk gpt(Partition... partitions) {
        return disk(3, new DiskIdentity.Gpt(Guid.of("baf784e7-6bbd-4cfb-aaac-e86c96e166ee")), List.of(partitions));
    }

    public static Disk disk(int number, DiskIdentity identity, List<Partition> partitions) {
        return new Disk(new DiskNumber(number), "Msft Virtual Disk", ByteSize.ofGibibytes(127), SectorSize.B512,
                Optional.empty(), identity, Reading.known(partitions), List.of(), Optional.empty());
    }

    /** A volume with these files; every other watched file is absent. */
    static Partition with(Partition partition, FileSystem fileSystem, VolumePath... files) {
        Map<VolumePath, Reading<FileFact>> facts = new HashMap<>();
        RoleFiles.WATCHED.forEach(path -> facts.put(path, Reading.absent()));
        for (VolumePath path : files) {
            facts.put(path, Reading.known(new FileFact(ByteSize.ofMebibytes(1), Optional.empty())));
        }
        return withFacts(partition, fileSystem, facts);
    }

    static Partition withFacts(Partition partition, FileSystem fileSystem, Map<VolumePath, Reading<FileFact>> facts) {
        return partition.withVolume(Reading.known(new Volume(fileSystem, "", partition.size(),
                Reading.absent(), Optional.empty(), Set.of(), facts)));
    }

    static Partition ntfs(Partition partition, VolumePath... files) {
        return with(partition, FileSystem.NTFS, files);
    }

    static Reading<FileFact> failed(VolumePath path) {
        return Reading.unreadable(new Problem(path.toString(), "medium error.", "Look again."));
    }

    static Partition efiSystem(int number, VolumePath... files) {
        return with(Tables.gpt(number, PartitionType.Gpt.EFI_SYSTEM, 500L * number, 99, 0, "EFI system partition"),
                FileSystem.FAT32, files);
    }

    /** A disk as a generation 2 machine has it, with so many partitions; all GUIDs are made from the number. */
    public static Disk large(int number, int partitions) {
        var list = new ArrayList<Partition>();
        list.add(efiSystem(1, EFI_FILES));
        list.add(ntfs(Tables.gpt(2, PartitionType.Gpt.BASIC_DATA, 1000, 90, 0, "Basic data partition"), WINDOWS_FILES));
        for (int index = 3; index <= partitions; index++) {
            list.add(ntfs(Tables.gpt(index, PartitionType.Gpt.BASIC_DATA, 1000L + 100L * index, 90, 0, "Data " + index)));
        }
        return disk(number, new DiskIdentity.Gpt(new Guid(new UUID(number, number + 1))), list);
    }
}
