package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeFiles;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a machine as they will be once some have been put back, for reading only.
 *
 * @param replaced the content by file; empty for a file that will not be there
 */
record OverlayFiles(VolumeFiles base, Map<FileRef, Optional<byte[]>> replaced) implements VolumeFiles {

    @Override
    public Reading<VolumeReader> reader(PartitionRef partition) {
        return base.reader(partition).map(reader -> new Overlay(partition, reader));
    }

    @Override
    public Reading<VolumeWriter> writer(PartitionRef partition) {
        return Reading.unreadable(new Problem(partition.toString(), "A preview does not write.", ""));
    }

    private final class Overlay implements VolumeReader {

        private final PartitionRef partition;
        private final VolumeReader below;

        Overlay(PartitionRef partition, VolumeReader below) {
            this.partition = partition;
            this.below = below;
        }

        @Override
        public Reading<FileFact> file(VolumePath path) {
            Optional<byte[]> content = replaced.get(new FileRef(partition, path));
            return content == null ? below.file(path)
                    : content.map(bytes -> Reading.known(new FileFact(new ByteSize(bytes.length), Optional.empty())))
                            .orElseGet(Reading::absent);
        }

        @Override
        public Reading<List<String>> folder(VolumePath path) {
            Reading<List<String>> names = below.folder(path);
            return names.isUnreadable() ? names : merged(path, names.toOptional());
        }

        private Reading<List<String>> merged(VolumePath folder, Optional<List<String>> present) {
            var names = new ArrayList<>(present.orElse(List.of()));
            replaced.forEach((file, content) -> {
                if (file.partition().equals(partition) && file.path().parent().equals(folder)) {
                    names.removeIf(name -> folder.child(name).equals(file.path()));
                    content.ifPresent(bytes -> names.add(file.path().name()));
                }
            });
            names.sort(null);
            return present.isEmpty() && names.isEmpty() ? Reading.absent() : Reading.known(List.copyOf(names));
        }

        @Override
        public Reading<OpenFile> open(VolumePath path) {
            Optional<byte[]> content = replaced.get(new FileRef(partition, path));
            return content == null ? below.open(path)
                    : content.map(bytes -> Reading.<OpenFile>known(new InMemory(ByteSource.of(bytes))))
                            .orElseGet(Reading::absent);
        }
    }

    private record InMemory(ByteSource bytes) implements VolumeReader.OpenFile {

        @Override
        public long size() throws IOException {
            return bytes.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            bytes.read(offset, target);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
