package dev.bootmend.probe;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Partition;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.Volume;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers what is asked of the files of one volume while a machine is looked at. */
final class VolumeFacts {

    private final Volume volume;
    private final Reading<VolumeReader> reader;
    private final Reading<Boolean> suspended;
    private final Map<VolumePath, Reading<FileFact>> files = new HashMap<>();

    VolumeFacts(Volume volume, Reading<VolumeReader> reader) {
        this.volume = volume;
        this.reader = reader;
        files.putAll(volume.files());
        this.suspended = reader instanceof Reading.Known<VolumeReader>(VolumeReader known)
                ? HibernationFile.isSuspended(known) : Reading.absent();
        if (suspended instanceof Reading.Unreadable<Boolean>(Problem problem)) {
            files.put(HibernationFile.PATH, Reading.unreadable(problem));
        }
    }

    Reading<VolumeReader> reader() {
        return reader;
    }

    /** Looks for each of the files, unless it was looked for before. */
    void watch(Collection<VolumePath> paths) {
        paths.forEach(path -> files.computeIfAbsent(path, this::look));
    }

    /** Looks for a file and seals it when its content can be read to the end. */
    Reading<FileFact> seal(VolumePath path) {
        Reading<FileFact> sealed = reader instanceof Reading.Known<VolumeReader>(VolumeReader known)
                && look(path) instanceof Reading.Known<FileFact>(FileFact fact)
                ? Reading.known(sealed(known, path, fact)) : look(path);
        files.put(path, sealed);
        return sealed;
    }

    /** The volume with everything that was gathered. */
    Partition on(Partition partition) {
        var conditions = EnumSet.noneOf(VolumeCondition.class);
        conditions.addAll(volume.conditions());
        if (suspended.toOptional().orElse(false)) {
            conditions.add(VolumeCondition.HIBERNATED);
        }
        return partition.withVolume(Reading.known(new Volume(volume.fileSystem(), volume.label(), volume.size(),
                volume.free(),
                volume.letter(), conditions, files)));
    }

    private Reading<FileFact> look(VolumePath path) {
        return switch (reader) {
            case Reading.Known<VolumeReader>(VolumeReader known) -> known.file(path);
            case Reading.Absent<VolumeReader>() -> Reading.unreadable(new Problem(path.toString(),
                    "there is no volume to look at.", "Look at the disk again."));
            case Reading.Unreadable<VolumeReader>(Problem problem) -> Reading.unreadable(problem);
        };
    }

    /** Without a seal when the content could not be read: the file is there, and nobody has seen what is in it. */
    private static FileFact sealed(VolumeReader reader, VolumePath path, FileFact fact) {
        if (!(reader.open(path) instanceof Reading.Known<VolumeReader.OpenFile>(VolumeReader.OpenFile opened))) {
            return fact;
        }
        try (VolumeReader.OpenFile file = opened) {
            return new FileFact(fact.size(), Optional.of(Seal.of(file)));
        } catch (IOException unread) {
            return fact;
        }
    }

}
