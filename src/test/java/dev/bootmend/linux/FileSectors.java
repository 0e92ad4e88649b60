package dev.bootmend.linux;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.offline.WritableSectors;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file as a disk, for tests. A number of writes can be set after which the machine is as good as dead. */
final class FileSectors implements WritableSectors, AutoCloseable {

    private final FileChannel channel;
    private int writesLeft = Integer.MAX_VALUE;
    private int writes;

    FileSectors(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    FileSectors dieAfter(int count) {
        writesLeft = count;
        return this;
    }

    int writes() {
        return writes;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        while (target.hasRemaining()) {
            int count = channel.read(target, offset);
            if (count < 0) {
                throw new EOFException("byte " + offset);
            }
            offset += count;
        }
    }

    @Override
    public void write(ByteOffset start, byte[] content) throws IOException {
        if (writesLeft-- <= 0) {
            throw new IOException("the machine has lost its power");
        }
        writes++;
        channel.write(ByteBuffer.wrap(content), start.bytes());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
