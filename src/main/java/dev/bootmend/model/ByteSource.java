package dev.bootmend.model;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A read-only sequence of bytes with random access: a hive file, a disk, a memory dump.
 *
 * <p>Implementations are safe for use by one thread at a time and never write. The source may be on a damaged
 * disk, so every read can fail.
 */
public interface ByteSource {

    /** The number of bytes that can be read. */
    long size() throws IOException;

    /**
     * Fills the remaining bytes of {@code target} from {@code offset} on.
     *
     * @throws java.io.EOFException when the source ends before the buffer is full
     * @throws IOException when the medium cannot be read
     */
    void read(long offset, ByteBuffer target) throws IOException;

    /** A source over a copy of {@code bytes}. */
    static ByteSource of(byte[] bytes) {
        return new ByteArraySource(bytes.clone());
    }
}
