package dev.bootmend.offline;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.LetteredPath;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.util.Optional;

/** Finds the file behind a path with a drive letter. */
record LetteredFiles(OfflineHost host) {

    /** A file that a tool was given, and the volume it lies on; the file itself need not exist. */
    record Place(FileRef file, VolumeWriter volume) {
    }

    /** Absent when the letter is not in use; unreadable when the volume behind it may not be used. */
    Reading<Place> find(LetteredPath path) throws IOException {
        Optional<PartitionRef> partition = Optional.ofNullable(host.letters().get(path.letter()));
        if (partition.isEmpty()) {
            return Reading.absent();
        }
        return switch (host.volume(partition.get())) {
            case Reading.Known<VolumeWriter>(VolumeWriter volume) ->
                    Reading.known(new Place(new FileRef(partition.get(), path.path()), volume));
            case Reading.Absent<VolumeWriter>() -> Reading.absent();
            case Reading.Unreadable<VolumeWriter>(Problem problem) -> Reading.unreadable(problem);
        };
    }
}
