package dev.bootmend.linux;

import com.sun.nio.file.ExtendedOpenOption;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.offline.WritableSectors;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The bytes of a block device, read and written past the page cache: the cache of a disk is not that of its partitions,
 * so only the medium itself tells what a mounted file system has written. The device is open only while it is used.
 */
final class DeviceSectors implements WritableSectors {

    /** No logical block is larger, and Java asks for it where the kernel would take less. */
    private static final int ALIGNMENT = 4096;
    private static final int PIECE = 1 << 20;

    private final Path device;
    private final long size;
    private final int sectorBytes;
    private final Permission permission;
    private final SectorWriter small;

    /** Asked right before every write. */
    interface Permission {

        /** @throws IOException with the reason when the device is not, or not any more, one that may be written */
        void require() throws IOException;

        /** The write has been done and read back. */
        void written();
    }

    /** @param small writes what is smaller than a block */
    DeviceSectors(Path device, long size, int sectorBytes, Permission permission, SectorWriter small) {
        this.device = device;
        this.size = size;
        this.sectorBytes = sectorBytes;
        this.permission = permission;
        this.small = small;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        if (offset < 0 || offset > size - target.remaining()) {
            throw new EOFException("read of " + target.remaining() + " bytes at " + offset + " of " + device
                    + ", which has " + size);
        }
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.READ, ExtendedOpenOption.DIRECT)) {
            long at = offset;
            while (target.hasRemaining()) {
                at += readPiece(channel, at, target);
            }
        } catch (IOException failed) {
            throw new IOException(device + ", byte " + offset + ": " + failed.getMessage(), failed);
        }
    }

    private int readPiece(FileChannel channel, long at, ByteBuffer target) throws IOException {
        long first = at / ALIGNMENT * ALIGNMENT;
        int before = (int) (at - first);
        int wanted = Math.min(target.remaining(), PIECE - before);
        ByteBuffer piece = buffer(before + wanted, size - first);
        while (piece.position() < before + wanted) {
            if (channel.read(piece, first + piece.position()) <= 0) {
                throw new EOFException("the device ends at byte " + (first + piece.position()));
            }
        }
        target.put(piece.flip().position(before).limit(before + wanted));
        return wanted;
    }

    /** A buffer at an aligned address with room for whole blocks, but not beyond the end of the device. */
    private static ByteBuffer buffer(int length, long left) {
        int rounded = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer buffer = ByteBuffer.allocateDirect(rounded + ALIGNMENT).alignedSlice(ALIGNMENT);
        return buffer.limit((int) Math.min(rounded, left));
    }

    @Override
    public synchronized void write(ByteOffset start, byte[] content) throws IOException {
        if (start.bytes() % sectorBytes != 0 || content.length % sectorBytes != 0) {
            throw new IllegalArgumentException("a write of " + content.length + " bytes at byte " + start
                    + " is not whole sectors of " + sectorBytes + " bytes");
        }
        if (start.bytes() > size - content.length) {
            throw new EOFException("write of " + content.length + " bytes at " + start + " ends after byte " + size);
        }
        permission.require();
        if (start.bytes() % ALIGNMENT == 0 && content.length % ALIGNMENT == 0) {
            storeBlocks(start.bytes(), content);
        } else {
            small.write(device, start.bytes(), content, sectorBytes);
        }
        byte[] back = new byte[content.length];
        read(start.bytes(), ByteBuffer.wrap(back));
        if (!Arrays.equals(back, content)) {
            throw new IOException(device + ", byte " + start + ": what was written does not read back equal.");
        }
        permission.written();
    }

    private void storeBlocks(long start, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(device, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT,
                StandardOpenOption.DSYNC)) {
            for (int done = 0; done < content.length; ) {
                int length = Math.min(PIECE, content.length - done);
                ByteBuffer piece = buffer(length, Long.MAX_VALUE).limit(length).put(content, done, length).flip();
                while (piece.hasRemaining()) {
                    channel.write(piece, start + done + piece.position());
                }
                done += length;
            }
            channel.force(true);
        } catch (IOException failed) {
            throw new IOException(device + ", byte " + start + " could not be written: " + failed.getMessage(), failed);
        }
    }
}
