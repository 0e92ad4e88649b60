package dev.bootmend.offline;

import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file of a volume, open for reading. */
record ChannelFile(FileChannel channel, VolumePath path) implements VolumeReader.OpenFile {

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        long position = offset;
        while (target.hasRemaining()) {
            int count = channel.read(target, position);
            if (count < 0) {
                throw new EOFException(path + ": byte " + position + " was asked for, but the file has "
                        + channel.size());
            }
            position += count;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
