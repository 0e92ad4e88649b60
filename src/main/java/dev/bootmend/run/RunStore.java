package dev.bootmend.run;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Port to the place on the host where journals, backups and reports are kept. */
public interface RunStore {

    /**
     * Reserves the machine for one run; nobody else can run until the lock is closed or the process ends.
     *
     * @return empty when another BootMend holds it
     */
    Optional<Lock> lock() throws IOException;

    /**
     * Whether a run is under way, of this process or another. Writes nothing.
     *
     * @throws IOException when that cannot be seen
     */
    boolean isLocked() throws IOException;

    /** Opens a new journal. Fails when a run of that id exists. */
    Journal begin(RunId run) throws IOException;

    /** Opens the journal of an earlier run, to add to its end. Fails when there is none. */
    Journal reopen(RunId run) throws IOException;

    /** The ids of all runs, newest first. */
    List<RunId> runs() throws IOException;

    /** The events of a run in order; a torn last line is left out, any other damage makes it unreadable. */
    Reading<List<JournalEvent>> events(RunId run);

    /**
     * Keeps the content of a file before the run changes it. Flushed to the disk and read back before it returns.
     *
     * @return where it is kept, for display
     */
    String keep(RunId run, FileRef file, byte[] content) throws IOException;

    /** A kept file; refused when its content does not have that digest. */
    Reading<byte[]> kept(RunId run, FileRef file, Sha256 content);

    /**
     * Copies a file of any size into the folder of the run, flushed to the disk and read back.
     *
     * @param file names the copy
     * @throws IOException when there is too little room, and nothing is left then; or when reading or writing failed
     */
    Collected collect(RunId run, FileRef file, ByteSource content) throws IOException;

    /** Where the journal, the backups and the report of a run are, or will be; for display. */
    String place(RunId run);

    /** Writes a file such as {@code report.html} beside the journal and returns where. */
    String write(RunId run, String name, byte[] content) throws IOException;

    /** Everything that was written down of the identities of disks, oldest first; a torn last line is left out. */
    List<IdentityNote> identities() throws IOException;

    /** Adds a line to that. Flushed to the disk before it returns. */
    void note(IdentityNote note) throws IOException;

    /** Held while a run is under way. */
    interface Lock extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
