package dev.bootmend.probe;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileFact;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of one volume in memory. Counts the bytes that are read, and fails where it is told to. */
final class MemoryVolume implements VolumeReader {

    private final Map<VolumePath, byte[]> files = new TreeMap<>();
    private final Set<VolumePath> unopenable = new HashSet<>();
    private final Set<VolumePath> unreadable = new HashSet<>();
    private long bytesRead;
    private int open;

    MemoryVolume put(String path, byte[] content) {
        files.put(VolumePath.of(path), content);
        return this;
    }

    byte[] content(String path) {
        return files.get(VolumePath.of(path));
    }

    void remove(String path) {
        files.remove(VolumePath.of(path));
    }

    /** Opening the file fails as it does when another program holds it, and listing the folder when it is denied. */
    void lock(String path) {
        unopenable.add(VolumePath.of(path));
    }

    /** The file can be opened, and reading beyond its first page fails. */
    void damageMedium(String path) {
        unreadable.add(VolumePath.of(path));
    }

    long bytesRead() {
        return bytesRead;
    }

    int stillOpen() {
        return open;
    }

    @Override
    public Reading<FileFact> file(VolumePath path) {
        byte[] content = files.get(path);
        return content == null ? Reading.absent() : Reading.known(new FileFact(new ByteSize(content.length),
                Optional.empty()));
    }

    @Override
    public Reading<List<String>> folder(VolumePath path) {
        if (unopenable.contains(path)) {
            return Reading.unreadable(new Problem(path.toString(), "access is denied.", "Look at the disk again."));
        }
        int depth = path.segments().size();
        return Reading.known(files.keySet().stream().filter(file -> file.segments().size() > depth)
                .map(file -> file.segments().get(depth)).distinct().toList());
    }

    @Override
    public Reading<OpenFile> open(VolumePath path) {
        if (unopenable.contains(path)) {
            return Reading.unreadable(new Problem(path.toString(), "is in use by another program.", "Close it."));
        }
        byte[] content = files.get(path);
        return content == null ? Reading.absent() : Reading.known(new Opened(ByteSource.of(content),
                unreadable.contains(path)));
    }

    private final class Opened implements OpenFile {
        private final ByteSource bytes;
        private final boolean damaged;

        Opened(ByteSource bytes, boolean damaged) {
            this.bytes = bytes;
            this.damaged = damaged;
            open++;
        }

        @Override
        public long size() throws IOException {
            return bytes.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            if (damaged && offset + target.remaining() > 4096) {
                throw new IOException("cyclic redundancy check failed");
            }
            bytesRead += target.remaining();
            bytes.read(offset, target);
        }

        @Override
        public void close() {
            open--;
        }
    }
}
