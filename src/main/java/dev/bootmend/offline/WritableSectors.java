package dev.bootmend.offline;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import java.io.IOException;

/** The bytes of a whole disk, readable and writable. */
public interface WritableSectors extends ByteSource {

    /**
     * Writes whole sectors and flushes them to the disk before it returns.
     *
     * @param start a multiple of the sector size
     * @param content a multiple of the sector size
     * @throws IOException when the medium refuses; the sectors may be partly written
     */
    void write(ByteOffset start, byte[] content) throws IOException;
}
