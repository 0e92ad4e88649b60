package dev.bootmend.practice;

import dev.bootmend.disk.BootSectorWriter;
import dev.bootmend.disk.VolumeSerial;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Guid;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionType;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumeCondition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the disks of practice machines have in common. */
final class PracticeDisks {

    static final ByteSize SYSTEM_DISK = ByteSize.ofGibibytes(127);
    static final String MODEL = "Msft Virtual Disk";
    static final int RECOVERY = 0;
    static final int EFI = 1;
    static final int WINDOWS = 3;

    /** The size of the first of two Windows partitions. */
    static final ByteSize FIRST_OF_TWO = ByteSize.ofGibibytes(60);

    private PracticeDisks() {
    }

    /** The partitions of a generation 2 disk in the order of the cloud's images; two Windows partitions on request. */
    static List<Partition> gpt(SeededIds ids, boolean twoWindows, PartitionType.Gpt data) {
        var all = new ArrayList<Partition>();
        all.add(NewPartition.gpt(1, Optional.empty(), ByteSize.ofMebibytes(450), PartitionType.Gpt.RECOVERY,
                ids.guid("recovery partition"), NewPartition.NO_LETTER | NewPartition.REQUIRED, "Basic data partition"));
        all.add(NewPartition.gpt(2, Optional.of(all.getLast()), ByteSize.ofMebibytes(100),
                PartitionType.Gpt.EFI_SYSTEM, ids.guid("EFI system partition"), NewPartition.NO_LETTER,
                "EFI system partition"));
        all.add(NewPartition.gpt(3, Optional.of(all.getLast()), ByteSize.ofMebibytes(16),
                PartitionType.Gpt.MICROSOFT_RESERVED, ids.guid("reserved partition"), NewPartition.NO_LETTER,
                "Microsoft reserved partition"));
        all.add(data(4, all.getLast(), twoWindows, ids.guid("Windows partition"), data));
        if (twoWindows) {
            all.add(data(5, all.getLast(), false, ids.guid("second Windows partition"), data));
        }
        return List.copyOf(all);
    }

    private static Partition data(int number, Partition before, boolean leaveRoom, Guid id, PartitionType.Gpt type) {
        ByteSize size = leaveRoom ? FIRST_OF_TWO : NewPartition.rest(SYSTEM_DISK, Optional.of(before));
        return NewPartition.gpt(number, Optional.of(before), size, type, id, 0,
                "Basic data partition");
    }

    /** A volume on a partition; {@code letter} is empty text for none. */
    static NewVolume volume(SeededIds ids, SectorSize sectorSize, Partition partition, FileSystem fileSystem,
            String label, ByteSize free, String letter, FileTree files) {
        Optional<DriveLetter> given =
                letter.isEmpty() ? Optional.empty() : Optional.of(new DriveLetter(letter.charAt(0)));
        var serial = new VolumeSerial(ids.number("serial " + label + partition.start()));
        var sector = new BootSectorWriter(sectorSize, partition.start(), partition.size());
        Bytes first = switch (fileSystem) {
            case NTFS -> sector.ntfs(serial);
            case FAT32 -> sector.fat32(serial);
            case BITLOCKER -> sector.bitLocker();
            case FAT16, EXFAT, REFS, RAW -> throw new IllegalArgumentException("no practice disk has " + fileSystem);
        };
        Set<VolumeCondition> conditions =
                fileSystem == FileSystem.BITLOCKER ? Set.of(VolumeCondition.BITLOCKER_LOCKED) : Set.of();
        return new NewVolume(new PracticeVolume(partition.number().orElseThrow(), partition.start(), label, free, given,
                conditions), first, files);
    }

    /** The files of the recovery environment. */
    static FileTree recoveryFiles() {
        byte[] image = new byte[512];
        System.arraycopy("MSWIM\0\0\0".getBytes(StandardCharsets.US_ASCII), 0, image, 0, 8);
        return new FileTree().add("\\Recovery\\WindowsRE\\Winre.wim", Bytes.of(image))
                .add("\\Recovery\\WindowsRE\\boot.sdi", WindowsTree.text("$SDI0001"))
                .add("\\Recovery\\WindowsRE\\ReAgent.xml", WindowsTree.text("<WindowsRE version=\"2.0\"></WindowsRE>\r\n"));
    }
}
