package dev.bootmend.json;

import dev.bootmend.model.FileRef;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.run.Digests;
import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
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

    private final Path root;
    private final JournalJson json = new JournalJson();

    /** @param root the folder; created when it is first written to */
    public FileRunStore(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Lock> lock() throws IOException {
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel::close);
        } catch (OverlappingFileLockException held) {
            channel.close();
            return Optional.empty();
        }
    }

    @Override
    public Journal begin(RunId run) throws IOException {
        Files.createDirectories(root.resolve("runs"));
        Files.createDirectory(folder(run));
        return new FileJournal(folder(run).resolve(JOURNAL), json);
    }

    @Override
    public List<RunId> runs() throws IOException {
        Path runs = root.resolve("runs");
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (var names = Files.list(runs)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> RunId.isRunId(name)).map(RunId::new)
                    .sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public Reading<List<JournalEvent>> events(RunId run) {
        Path file = folder(run).resolve(JOURNAL);
        try {
            return parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Reading.absent();
        } catch (IOException e) {
            return Reading.unreadable(new Problem(file.toString(), "It cannot be read: " + e.getMessage(),
                    "The backups of the run are in the folder beside it."));
        }
    }

    /** A last line without a line end is what a crash leaves; it never counted. */
    private Reading<List<JournalEvent>> parse(Path file, String text) {
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        var events = new ArrayList<JournalEvent>();
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            try {
                events.add(json.event(line));
            } catch (IllegalArgumentException e) {
                return Reading.unreadable(new Problem(file + ", line " + number,
                        "This is not a journal event: " + e.getMessage(),
                        "The backups of the run are in the folder beside it."));
            }
        }
        return Reading.known(List.copyOf(events));
    }

    @Override
    public String keep(RunId run, FileRef file, byte[] content) throws IOException {
        Path place = backup(run, file);
        Files.createDirectories(place.getParent());
        write(place, content, StandardOpenOption.CREATE_NEW);
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
                    "Use the second copy, in the folder \\BootMend of the repaired disk."));
        } catch (NoSuchFileException e) {
            return Reading.absent();
        } catch (IOException e) {
            return Reading.unreadable(new Problem(place.toString(), "It cannot be read: " + e.getMessage(),
                    "Use the second copy, in the folder \\BootMend of the repaired disk."));
        }
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

    /** Without the disk number: the same disk may have another one when its run is undone. */
    private Path backup(RunId run, FileRef file) {
        String name = file.partition().start() + "-" + String.join(".", file.path().segments());
        return folder(run).resolve("backup").resolve(name);
    }
}
