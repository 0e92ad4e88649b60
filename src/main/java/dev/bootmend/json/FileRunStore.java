package dev.bootmend.json;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.run.Collected;
import dev.bootmend.run.Digests;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps runs in a folder of the host: {@code runs/<id>/journal.jsonl}, {@code runs/<id>/backup} and the reports beside
 * the journal. The lock is a file that the operating system releases when the process ends.
 */
public final class FileRunStore implements RunStore {

    private static final String JOURNAL = "journal.jsonl";
    private static final String SECOND_COPY = "Use the second copy, in the folder \\BootMend of the repaired disk.";

    private final Path root;
    private final JournalJson json = new JournalJson();

    /** @param root the folder; created when it is first written to */
    public FileRunStore(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Lock> lock() throws IOException {
        HostFolders.create(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
            return held ? Optional.of(channel::close) : Optional.empty();
        } catch (OverlappingFileLockException byThisProcess) {
            return Optional.empty();
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    @Override
    public boolean isLocked() throws IOException {
        // a shared lock asks for no more than the right to read
        try (var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.READ)) {
            return channel.tryLock(0, Long.MAX_VALUE, true) == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        } catch (NoSuchFileException neverLocked) {
            return false;
        }
    }

    @Override
    public Journal begin(RunId run) throws IOException {
        HostFolders.create(root.resolve("runs"));
        Files.createDirectory(folder(run));
        HostFolders.flush(root.resolve("runs"));
        return FileJournal.create(folder(run).resolve(JOURNAL), json);
    }

    @Override
    public Journal reopen(RunId run) throws IOException {
        return FileJournal.append(folder(run).resolve(JOURNAL), json);
    }

    @Override
    public List<RunId> runs() throws IOException {
        try (var names = Files.list(root.resolve("runs"))) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> RunId.isRunId(name)).map(RunId::new)
                    .sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException noneYet) {
            return List.of();
        }
    }

    @Override
    public Reading<List<JournalEvent>> events(RunId run) {
        return new JournalFile(folder(run).resolve(JOURNAL), json).read();
    }

    @Override
    public String keep(RunId run, FileRef file, byte[] content) throws IOException {
        Path place = backup(run, file);
        HostFolders.create(place.getParent());
        write(place, content, StandardOpenOption.CREATE_NEW);
        HostFolders.flush(place.getParent());
        return place.toString();
    }

    @Override
    public Reading<byte[]> kept(RunId run, FileRef file, Sha256 content) {
        Path place = backup(run, file);
        try {
            byte[] bytes = Files.readAllBytes(place);
            Sha256 found = Digests.of(bytes);
            return found.equals(content) ? Reading.known(bytes) : Reading.unreadable(new Problem(place.toString(),
                    "The backup has the SHA-256 " + found + ", expected " + content + ".",
                    SECOND_COPY));
        } catch (NoSuchFileException e) {
            return Reading.absent();
        } catch (IOException e) {
            return Reading.unreadable(new Problem(place.toString(), "It cannot be read: " + e.getMessage() + ".",
                    SECOND_COPY));
        }
    }

    @Override
    public Collected collect(RunId run, FileRef file, ByteSource content) throws IOException {
        return new CollectedFile(folder(run).resolve("collected").resolve(file.path().name())).copy(content);
    }

    @Override
    public String place(RunId run) {
        return folder(run).toString();
    }

    @Override
    public List<IdentityNote> identities() throws IOException {
        return new IdentityFile(root, json).read();
    }

    @Override
    public synchronized void note(IdentityNote note) throws IOException {
        new IdentityFile(root, json).add(note);
    }

    @Override
    public String write(RunId run, String name, byte[] content) throws IOException {
        Path place = folder(run).resolve(name);
        write(place, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return place.toString();
    }

    private static void write(Path place, byte[] content, StandardOpenOption... options) throws IOException {
        var all = new ArrayList<>(List.of(options));
        all.add(StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(place, all.toArray(StandardOpenOption[]::new))) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private Path folder(RunId run) {
        return root.resolve("runs").resolve(run.value());
    }

    /**
     * Without the disk number: the same disk may have another one when its run is undone. The same path as on the disk, so
     * that no two files collide.
     */
    private Path backup(RunId run, FileRef file) {
        Path place = folder(run).resolve("backup").resolve(file.partition().start().toString());
        for (String segment : file.path().segments()) {
            place = place.resolve(segment);
        }
        return place;
    }
}
