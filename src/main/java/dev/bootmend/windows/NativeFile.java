package dev.bootmend.windows;

import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that is open for reading. Its size is that at the time of opening. */
final class NativeFile implements VolumeReader.OpenFile {

    private static final int MOST_AT_ONCE = 1 << 20;

    private final NativeHandle handle;
    private final VolumePath path;
    private final long size;

    NativeFile(NativeHandle handle, VolumePath path, long size) {
        this.handle = handle;
        this.path = path;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        long at = offset;
        while (target.hasRemaining()) {
            byte[] part = handle.read(at, Math.min(target.remaining(), MOST_AT_ONCE));
            if (part.length == 0) {
                throw new EOFException(path + " ends at byte " + at + "; " + target.remaining() + " more were wanted");
            }
            target.put(part);
            at += part.length;
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
