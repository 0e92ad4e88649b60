package dev.bootmend.disk;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;

/** A large disk of zeros with some bytes on it, held in memory; sectors can be made unreadable. */
final class DiskImage implements ByteSource {

    private static final int PAGE = 512;

    private final TreeMap<Long, byte[]> pages = new TreeMap<>();
    private long size;
    private long badFrom = Long.MAX_VALUE;
    private long badTo = Long.MAX_VALUE;

    DiskImage(ByteSize size) {
        this.size = size.bytes();
    }

    static DiskImage of(ByteSize size, List<DiskExtent> extents) {
        var image = new DiskImage(size);
        extents.forEach(extent -> image.put(extent.at().bytes(), extent.content().toArray()));
        return image;
    }

    DiskImage put(long offset, byte... content) {
        for (int i = 0; i < content.length; i++) {
            long at = offset + i;
            pages.computeIfAbsent(at / PAGE, page -> new byte[PAGE])[(int) (at % PAGE)] = content[i];
        }
        return this;
    }

    DiskImage flip(long offset) {
        return put(offset, (byte) (bytes(offset, 1).at(0) ^ 0x01));
    }

    DiskImage resized(ByteSize other) {
        size = other.bytes();
        return this;
    }

    DiskImage unreadable(ByteOffset from, long length) {
        badFrom = from.bytes();
        badTo = from.bytes() + length;
        return this;
    }

    Bytes bytes(long offset, int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            byte[] page = pages.get((offset + i) / PAGE);
            content[i] = page == null ? 0 : page[(int) ((offset + i) % PAGE)];
        }
        return Bytes.of(content);
    }

    /** The pages that hold anything, by their offset. */
    TreeMap<Long, byte[]> content() {
        var content = new TreeMap<Long, byte[]>();
        pages.forEach((page, bytes) -> content.put(page * PAGE, bytes));
        return content;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        int length = target.remaining();
        if (offset < 0 || offset + length > size) {
            throw new EOFException("the image ends at byte " + size);
        }
        if (offset < badTo && offset + length > badFrom) {
            throw new IOException("medium error");
        }
        target.put(bytes(offset, length).toArray());
    }
}
