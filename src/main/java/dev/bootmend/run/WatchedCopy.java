package dev.bootmend.run;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;

/**
 * A file that is being copied from its first byte to its last: says after each tenth how far the copy is, and stops when
 * the user wishes it, for a copy that is not complete changes nothing and is removed again.
 */
final class WatchedCopy implements ByteSource {

    private static final int PARTS = 10;

    private final ByteSource source;
    private final RunListener listener;
    private final BooleanSupplier cancelled;
    private int told;

    WatchedCopy(ByteSource source, RunListener listener, BooleanSupplier cancelled) {
        this.source = source;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    /** @throws IOException also when the user has stopped it */
    @Override
    public void read(long offset, ByteBuffer target) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new IOException("it was stopped; nothing of the copy is left");
        }
        source.read(offset, target);
        tell(offset + target.position());
    }

    private void tell(long done) throws IOException {
        long size = size();
        int part = (int) (done / Math.max(1, Math.ceilDiv(size, PARTS)));
        if (part > told && done < size) {
            told = part;
            listener.output(new ByteSize(done) + " of " + new ByteSize(size) + " copied");
        }
    }
}
