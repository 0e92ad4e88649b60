package dev.bootmend.windows;

import dev.bootmend.model.FileFact;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The files of a volume, of which every look and every read ends in time. What is written is never given up half-way: that
 * takes as long as it takes.
 */
final class TimedVolume implements VolumeWriter {

    private final VolumeWriter files;
    private final String root;
    private final TimedCalls limit;

    TimedVolume(VolumeWriter files, String root, TimedCalls limit) {
        this.files = files;
        this.root = root;
        this.limit = limit;
    }

    private <T> Reading<T> within(VolumePath path, TimedCalls.Look<T> look) {
        try {
            return limit.within("looking at " + path, root, look::at);
        } catch (WindowsException late) {
            return Reading.unreadable(late.toProblem());
        }
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        return within(path, () -> files.file(path));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        return within(path, () -> files.folder(path));
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        return within(path, () -> files.open(path)).map(open -> new TimedFile(open, path));
    }

    @Override
    public void write(VolumePath path, byte[] content) throws IOException {
        files.write(path, content);
    }

    @Override
    public void delete(VolumePath path) throws IOException {
        files.delete(path);
    }

    /** Reads into a buffer of its own, because a read that is late may still come. */
    private final class TimedFile implements OpenFile {

        private final OpenFile open;
        private final VolumePath path;

        TimedFile(OpenFile open, VolumePath path) {
            this.open = open;
            this.path = path;
        }

        @Override
        public long size() throws IOException {
            return open.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            var own = ByteBuffer.allocate(target.remaining());
            Optional<IOException> failure = limit.within("reading " + path, root, () -> attempt(offset, own));
            if (failure.isPresent()) {
                throw failure.get();
            }
            target.put(own.flip());
        }

        private Optional<IOException> attempt(long offset, ByteBuffer own) {
            try {
                open.read(offset, own);
                return Optional.empty();
            } catch (IOException failed) {
                return Optional.of(failed);
            }
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
