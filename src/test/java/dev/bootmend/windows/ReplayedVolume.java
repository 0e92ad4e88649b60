package dev.bootmend.windows;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.practice.PracticeMachine;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The files of a practice machine as Windows gives them out: it does not care whose disk they are on. */
record ReplayedVolume(PracticeMachine machine, PartitionRef partition, Set<VolumePath> links) implements VolumeWriter {

    private VolumeReader reader() {
        return machine.reader(partition).toOptional().orElseThrow();
    }

    private VolumeWriter writer() throws IOException {
        return switch (machine.writer(partition)) {
            case Reading.Known<VolumeWriter>(var writer) -> writer;
            case Reading.Absent<VolumeWriter>() -> throw new IOException("no volume on " + partition);
            case Reading.Unreadable<VolumeWriter>(var problem) -> throw new IOException(problem.toString());
        };
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        if (links.contains(path)) {
            return Reading.unreadable(new Problem(path.toString(), path + " is a link to another place.", ""));
        }
        return switch (machine.reader(partition)) {
            case Reading.Known<VolumeReader>(var reader) -> reader.file(path);
            case Reading.Absent<VolumeReader>() -> Reading.absent();
            case Reading.Unreadable<VolumeReader>(var problem) -> Reading.unreadable(problem);
        };
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return reader().folder(path);
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return reader().open(path);
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        writer().write(path, content);
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        writer().delete(path);
    }
}
