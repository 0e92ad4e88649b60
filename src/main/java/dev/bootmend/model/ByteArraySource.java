package dev.bootmend.model;

import java.io.EOFException;
import java.nio.ByteBuffer;

/** A {@link ByteSource} over bytes in memory. */
record ByteArraySource(byte[] bytes) implements ByteSource {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long offset, ByteBuffer target) throws EOFException {
        if (offset < 0 || offset > bytes.length - (long) target.remaining()) {
            throw new EOFException("read of " + target.remaining() + " bytes at " + offset + " ends after byte "
                    + bytes.length);
        }
        target.put(bytes, (int) offset, target.remaining());
    }
}
