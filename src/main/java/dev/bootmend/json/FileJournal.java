package dev.bootmend.json;

import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A journal as a file of JSON lines; a line counts once its line end is on the disk.
 *
 * <p>Written without a channel: an interrupted thread would find a channel closed, and the journal is what is needed then.
 */
final class FileJournal implements Journal {

    private final RandomAccessFile file;
    private final JournalJson json;

    private FileJournal(RandomAccessFile file, JournalJson json) {
        this.file = file;
        this.json = json;
    }

    /** Makes a new journal. Fails when there is one. */
    static FileJournal create(Path path, JournalJson json) throws IOException {
        Files.write(path, new byte[0], StandardOpenOption.CREATE_NEW);
        HostFolders.flush(path.getParent());
        return new FileJournal(new RandomAccessFile(path.toFile(), "rw"), json);
    }

    /** Opens a journal to add to it; a last line without its end never counted and is cut off. */
    static FileJournal append(Path path, JournalJson json) throws IOException {
        long end = wholeLines(Files.readAllBytes(path));
        var file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(end);
        file.seek(end);
        return new FileJournal(file, json);
    }

    /** The number of bytes up to the last line end. */
    static int wholeLines(byte[] content) {
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public void append(JournalEvent event) throws IOException {
        file.write((json.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
