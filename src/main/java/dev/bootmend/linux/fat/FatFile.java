package dev.bootmend.linux.fat;

import dev.bootmend.model.VolumeReader;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A file of a FAT volume, open for reading.
 *
 * @param chain its clusters in order
 */
record FatFile(FatSectors sectors, FatGeometry geometry, List<Integer> chain, long size)
        implements VolumeReader.OpenFile {

    private static final int LARGEST_READ = 1 << 20;

    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        if (offset < 0 || offset > size - target.remaining()) {
            throw new EOFException("byte " + (offset + target.remaining()) + " was asked for, but the file has " + size);
        }
        long at = offset;
        while (target.hasRemaining()) {
            int index = (int) (at / geometry.clusterBytes());
            int inCluster = (int) (at % geometry.clusterBytes());
            int length = (int) Math.min(target.remaining(), runFrom(index) - inCluster);
            target.put(sectors.read(geometry.offset(chain.get(index)) + inCluster, length));
            at += length;
        }
    }

    /** The bytes of the clusters that lie side by side from that one on, up to a limit. */
    private long runFrom(int index) {
        int end = index + 1;
        while (end < chain.size() && chain.get(end) == chain.get(end - 1) + 1
                && (long) (end - index) * geometry.clusterBytes() < LARGEST_READ) {
            end++;
        }
        return (long) (end - index) * geometry.clusterBytes();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
