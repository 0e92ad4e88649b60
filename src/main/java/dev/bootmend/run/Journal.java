package dev.bootmend.run;

import java.io.IOException;

/** The record of one run, written while it runs. */
public interface Journal extends AutoCloseable {

    /** Adds one event and forces it to the disk before it returns. */
    void append(JournalEvent event) throws IOException;

    @Override
    void close() throws IOException;
}
