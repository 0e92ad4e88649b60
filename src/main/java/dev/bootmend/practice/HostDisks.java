package dev.bootmend.practice;

import dev.bootmend.disk.DiskExtent;
import dev.bootmend.disk.PartitionTableWriter;
import dev.bootmend.json.PracticeDisk;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.HostUse;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the disks that belong to a practice machine itself: its own Windows, disk 0, and temporary storage, disk 2. */
final class HostDisks {

    private static final ByteSize TEMPORARY = ByteSize.ofGibibytes(16);
    private static final String USE = "holds C:, the running Windows and the page file";
    private static final SectorSize SECTOR = SectorSize.B512;

    private static final PracticeScenario HEALTHY = new PracticeScenario("host", PracticeLayout.GEN2,
            PracticeWindows.SERVER_2022, Set.of(), "", Optional.empty(), Set.of());

    private HostDisks() {
    }

    /**
     * The disk that the practice machine runs from. It holds a whole Windows, so that a slip would be seen. A machine
     * whose disk has the identity of an attached disk of generation 1 is of generation 1 itself.
     */
    static NewDisk own(PracticeScenario scenario, SeededIds ids) throws IOException {
        return scenario.has(PracticeTrait.IDENTITY_COLLISION) && scenario.layout() != PracticeLayout.GEN2
                ? ownWithBios(scenario.layout(), ids) : ownWithUefi(ids);
    }

    private static NewDisk ownWithBios(PracticeLayout layout, SeededIds ids) throws IOException {
        NewDisk like = AttachedDisk.make(new PracticeScenario("host", layout, PracticeWindows.SERVER_2022, Set.of(), "",
                Optional.empty(), Set.of()), ids, ids);
        int windows = like.volumes().size() - 1;
        var volumes = new ArrayList<NewVolume>();
        for (NewVolume volume : like.volumes()) {
            Optional<DriveLetter> letter = volumes.size() == windows ? Optional.of(new DriveLetter('C')) : Optional.empty();
            volumes.add(new NewVolume(volume.description().withLetter(letter), volume.bootSector(), volume.files()));
        }
        return disk(0, PracticeDisks.SYSTEM_DISK, USE, like.table(), volumes);
    }

    private static NewDisk ownWithUefi(SeededIds ids) throws IOException {
        List<Partition> all = PracticeDisks.gpt(ids, false, PartitionType.Gpt.BASIC_DATA);
        var identity = new DiskIdentity.Gpt(ids.guid("disk"));
        Partition efi = all.get(PracticeDisks.EFI);
        Partition windows = all.get(PracticeDisks.WINDOWS);
        Bytes store = new StoreContent(HEALTHY, ids, NewPartition.device(identity, efi),
                List.of(NewPartition.device(identity, windows)), Optional.empty()).file();
        Bytes system = SystemHive.file(HEALTHY, ids, AttachedDisk.mountedDevice(identity, windows));
        FileTree files = WindowsTree.files(HEALTHY, ids, system);
        var volumes = List.of(
                PracticeDisks.volume(ids, SECTOR, all.get(PracticeDisks.RECOVERY), FileSystem.NTFS, "Recovery",
                        ByteSize.ofMebibytes(120), "", PracticeDisks.recoveryFiles()),
                PracticeDisks.volume(ids, SECTOR, efi, FileSystem.FAT32, "", ByteSize.ofMebibytes(73), "",
                        BootFiles.uefi(store)),
                PracticeDisks.volume(ids, SECTOR, windows, FileSystem.NTFS, "Windows", ByteSize.ofGibibytes(96), "C",
                        files));
        return disk(0, PracticeDisks.SYSTEM_DISK, USE,
                PartitionTableWriter.gpt(PracticeDisks.SYSTEM_DISK, SECTOR, identity.diskGuid(), all), volumes);
    }

    /** The disk whose content is lost at every move of the machine. */
    static NewDisk temporary(SeededIds ids) {
        Partition only = NewPartition.mbr(1, Optional.empty(), NewPartition.rest(TEMPORARY, Optional.empty()), 0x07, false);
        FileTree files = new FileTree().add("\\DATALOSS_WARNING_README.txt", WindowsTree.text(
                "WARNING: THIS IS A TEMPORARY DISK.\r\nAny data stored on this drive is subject to loss.\r\n"));
        return disk(2, TEMPORARY, "Azure temporary disk",
                PartitionTableWriter.mbr(TEMPORARY, SECTOR, ids.signature("temporary disk"), List.of(only)),
                List.of(PracticeDisks.volume(ids, SECTOR, only, FileSystem.NTFS, "Temporary Storage",
                        ByteSize.ofGibibytes(15), "D", files)));
    }

    private static NewDisk disk(int number, ByteSize size, String use, List<DiskExtent> table, List<NewVolume> volumes) {
        var description = new PracticeDisk(new DiskNumber(number), PracticeDisks.MODEL, size, SECTOR, Optional.empty(),
                Optional.of(new HostUse(use)), Optional.empty(), false,
                volumes.stream().map(NewVolume::description).toList());
        return new NewDisk(description, table, volumes);
    }
}
