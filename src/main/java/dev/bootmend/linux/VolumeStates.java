package dev.bootmend.linux;

import dev.bootmend.disk.NtfsJournal;
import dev.bootmend.linux.fat.FatVolume;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileSystem;
import dev.bootmend.model.Partition;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.probe.RawVolume;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be told of the volumes of an attached disk; all but the free space from its sectors. */
record VolumeStates(LinuxDisk disk) {

    /**
     * The volumes with a file system, by the byte at which their partition starts.
     *
     * @param free tells the room for new files, which only the file system itself knows
     */
    Map<ByteOffset, Reading<RawVolume>> volumes(Map<DriveLetter, PartitionRef> letters,
            Function<PartitionRef, Reading<ByteSize>> free) {
        var volumes = new HashMap<ByteOffset, Reading<RawVolume>>();
        for (Partition partition : partitions()) {
            volume(partition, letter(partition, letters), free)
                    .ifPresent(found -> volumes.put(partition.start(), found));
        }
        return volumes;
    }

    private List<Partition> partitions() {
        return disk.table().partitions().toOptional().orElse(List.of());
    }

    private Optional<DriveLetter> letter(Partition partition, Map<DriveLetter, PartitionRef> letters) {
        var place = new PartitionRef(disk.number(), partition.start());
        return letters.entrySet().stream().filter(entry -> entry.getValue().equals(place)).map(Map.Entry::getKey).findFirst();
    }

    /** Empty where there is no file system. */
    private Optional<Reading<RawVolume>> volume(Partition partition, Optional<DriveLetter> letter,
            Function<PartitionRef, Reading<ByteSize>> free) {
        try {
            FileSystem fileSystem = LinuxVolumes.fileSystem(disk, partition);
            return fileSystem == FileSystem.RAW ? Optional.empty() : Optional.of(Reading.known(
                    volume(partition, fileSystem, letter, free)));
        } catch (IOException unreadable) {
            return Optional.of(Reading.unreadable(new Problem(disk.path() + ", byte " + partition.start(),
                    unreadable.getMessage(), "Attach the disk again and look once more.")));
        }
    }

    private RawVolume volume(Partition partition, FileSystem fileSystem, Optional<DriveLetter> letter,
            Function<PartitionRef, Reading<ByteSize>> free) {
        Set<VolumeCondition> conditions = conditions(partition, fileSystem);
        Optional<Problem> unread = Optional.empty();
        switch (new VolumeChecks(disk, partition, fileSystem).journal()) {
            case Reading.Known<NtfsJournal>(NtfsJournal state) when state != NtfsJournal.CLOSED -> conditions.addAll(
                    Set.of(VolumeCondition.JOURNAL_OPEN, VolumeCondition.CHECK_BEFORE_WRITING));
            case Reading.Known<NtfsJournal> closed -> { }
            case Reading.Absent<NtfsJournal>() -> { }
            case Reading.Unreadable<NtfsJournal>(Problem problem) -> unread = Optional.of(problem);
        }
        return new RawVolume(label(partition, fileSystem), free.apply(new PartitionRef(disk.number(), partition.start())),
                letter, conditions, unread);
    }

    private Set<VolumeCondition> conditions(Partition partition, FileSystem fileSystem) {
        var conditions = EnumSet.noneOf(VolumeCondition.class);
        try {
            if (new VolumeChecks(disk, partition, fileSystem).isDirty()) {
                conditions.addAll(Set.of(VolumeCondition.DIRTY, VolumeCondition.CHECK_BEFORE_WRITING));
            }
        } catch (IOException damaged) {
            conditions.add(VolumeCondition.CHECK_BEFORE_WRITING);
        }
        return conditions;
    }

    /** The labels of the volumes that have one. */
    Map<ByteOffset, String> labels() {
        var labels = new HashMap<ByteOffset, String>();
        for (Partition partition : partitions()) {
            try {
                labels.put(partition.start(), label(partition, LinuxVolumes.fileSystem(disk, partition)));
            } catch (IOException unreadable) {
                // a label is for display; the look at the volume itself reports what cannot be read
                labels.put(partition.start(), "");
            }
        }
        return labels;
    }

    private String label(Partition partition, FileSystem fileSystem) {
        try {
            return switch (fileSystem) {
                case NTFS -> NtfsState.of(disk.sectors(), partition.start()).label();
                case FAT16, FAT32 -> FatVolume.look(disk.sectors(), partition.start(), disk.sectorSize()).label();
                default -> "";
            };
        } catch (IOException damaged) {
            // a label is for display; the damage is reported as a condition
            return "";
        }
    }
}
