package dev.bootmend.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The volume on one partition.
 *
 * @param letter the letter that this machine has confirmed to belong to this very partition
 * @param files the files that were looked for, by path; a path that is no key was not looked for
 */
public record Volume(
        FileSystem fileSystem,
        String label,
        ByteSize size,
        Reading<ByteSize> free,
        Optional<DriveLetter> letter,
        Set<VolumeCondition> conditions,
        Map<VolumePath, Reading<FileFact>> files) {

    private static final VolumePath SYSTEM_HIVE = VolumePath.of("\\Windows\\System32\\config\\SYSTEM");

    public Volume {
        conditions = Set.copyOf(conditions);
        files = Map.copyOf(files);
    }

    /** Whether the volume is in that condition. */
    public boolean is(VolumeCondition condition) {
        return conditions.contains(condition);
    }

    /** What was found at {@code path}; unreadable when it was not looked for. */
    public Reading<FileFact> file(VolumePath path) {
        return files.getOrDefault(path, Reading.unreadable(
                new Problem(path.toString(), "This file was not looked for.", "Look at the disk again.")));
    }

    /** Why it is not known whether this volume holds a Windows; empty where that could be looked for, or was not. */
    public Optional<Problem> unseen() {
        return files.get(SYSTEM_HIVE) instanceof Reading.Unreadable<FileFact>(Problem problem) ? Optional.of(problem)
                : Optional.empty();
    }

    /** The same volume with another letter, or with none. */
    public Volume withLetter(Optional<DriveLetter> other) {
        return new Volume(fileSystem, label, size, free, other, conditions, files);
    }

    /** The same volume in other conditions. */
    public Volume withConditions(Set<VolumeCondition> others) {
        return new Volume(fileSystem, label, size, free, letter, others, files);
    }

    /** The same volume with other files that were looked for. */
    public Volume withFiles(Map<VolumePath, Reading<FileFact>> others) {
        return new Volume(fileSystem, label, size, free, letter, conditions, others);
    }
}
