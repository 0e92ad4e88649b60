package dev.bootmend.probe;

import dev.bootmend.disk.BootSector;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The volume on one partition, from its first sector and from what the machine says of it. The sector decides what it
 * is: the machine may not have mounted it, or shows an unlocked BitLocker volume as what is inside.
 */
final class VolumeLook {

    private static final VolumePath JOURNAL = VolumePath.of("\\$LogFile");
    private static final Problem FREE_UNKNOWN = new Problem("free space", "The machine does not tell it.", "");

    private VolumeLook() {
    }

    static Reading<Volume> of(Partition partition, Reading<BootSector> sector, Reading<RawVolume> said) {
        return switch (sector) {
            case Reading.Known<BootSector>(BootSector known) -> of(partition, known, said);
            case Reading.Absent<BootSector>() -> Reading.absent();
            case Reading.Unreadable<BootSector>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    private static Reading<Volume> of(Partition partition, BootSector sector, Reading<RawVolume> said) {
        return switch (said) {
            case Reading.Known<RawVolume>(RawVolume raw) ->
                    Reading.known(volume(partition, fileSystem(sector, raw.conditions()),
                    raw.label(), raw.free(), raw.letter(), raw.conditions()).withFiles(journal(raw)));
            case Reading.Absent<RawVolume>() -> sector.fileSystem() == FileSystem.RAW ? Reading.absent()
                    : Reading.known(volume(partition, sector.fileSystem(), "", Reading.unreadable(FREE_UNKNOWN),
                    Optional.empty(), Set.of()));
            case Reading.Unreadable<RawVolume>(Problem problem) -> sector.fileSystem() != FileSystem.BITLOCKER
                    ? Reading.unreadable(problem)
                    : Reading.known(volume(partition, sector.fileSystem(), "", Reading.unreadable(problem),
                    Optional.empty(), Set.of()));
        };
    }

    /** The journal is a file of the volume, though one that no program can open. */
    private static Map<VolumePath, Reading<FileFact>> journal(RawVolume raw) {
        return raw.journal().map(problem -> Map.of(JOURNAL, Reading.<FileFact>unreadable(problem))).orElse(Map.of());
    }

    private static Volume volume(Partition partition, FileSystem fileSystem, String label, Reading<ByteSize> free,
            Optional<DriveLetter> letter, Set<VolumeCondition> said) {
        var conditions = EnumSet.noneOf(VolumeCondition.class);
        conditions.addAll(said);
        if (fileSystem == FileSystem.BITLOCKER) {
            conditions.add(VolumeCondition.BITLOCKER_LOCKED);
        }
        if ((partition.attributes() & Partition.GPT_READ_ONLY) != 0) {
            conditions.add(VolumeCondition.READ_ONLY);
        }
        return new Volume(fileSystem, label, partition.size(), free, letter, conditions, Map.of());
    }

    /**
     * What is inside an unlocked BitLocker volume is NTFS: Windows encrypts its own volume only in that file system.
     */
    private static FileSystem fileSystem(BootSector sector, Set<VolumeCondition> said) {
        boolean unlocked = sector.fileSystem() == FileSystem.BITLOCKER
                && said.contains(VolumeCondition.BITLOCKER_UNLOCKED);
        return unlocked ? FileSystem.NTFS : sector.fileSystem();
    }
}
