package dev.bootmend.linux;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.run.Collected;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The runs of this machine. Disks can be written while the lock is held, and at no other time. */
final class LinuxRunStore implements RunStore {

    private final RunStore files;
    private final Window window;

    /** What happens at the two ends of a run. */
    interface Window {
        void open() throws IOException;

        void close() throws IOException;
    }

    LinuxRunStore(RunStore files, Window window) {
        this.files = files;
        this.window = window;
    }

    @Override
    public Optional<Lock> lock() throws IOException {
        Optional<Lock> lock = files.lock();
        if (lock.isEmpty()) {
            return lock;
        }
        try {
            window.open();
        } catch (IOException failed) {
            lock.get().close();
            throw failed;
        }
        return Optional.of(() -> {
            try (Lock held = lock.get()) {
                window.close();
            }
        });
    }

    @Override
    public boolean isLocked() throws IOException {
        return files.isLocked();
    }

    @Override
    public Journal begin(RunId run) throws IOException {
        return files.begin(run);
    }

    @Override
    public Journal reopen(RunId run) throws IOException {
        return files.reopen(run);
    }

    @Override
    public List<RunId> runs() throws IOException {
        return files.runs();
    }

    @Override
    public Reading<List<JournalEvent>> events(RunId run) {
        return files.events(run);
    }

    @Override
    public String keep(RunId run, FileRef file, byte[] content) throws IOException {
        return files.keep(run, file, content);
    }

    @Override
    public Reading<byte[]> kept(RunId run, FileRef file, Sha256 content) {
        return files.kept(run, file, content);
    }

    @Override
    public Collected collect(RunId run, FileRef file, ByteSource content) throws IOException {
        return files.collect(run, file, content);
    }

    @Override
    public String place(RunId run) {
        return files.place(run);
    }

    @Override
    public List<IdentityNote> identities() throws IOException {
        return files.identities();
    }

    @Override
    public void note(IdentityNote note) throws IOException {
        files.note(note);
    }

    @Override
    public String write(RunId run, String name, byte[] content) throws IOException {
        return files.write(run, name, content);
    }
}
