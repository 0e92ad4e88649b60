package dev.bootmend.json;

import dev.bootmend.run.Journal;
import dev.bootmend.run.JournalEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A journal as a file of JSON lines; a line counts once its line end is on the disk. */
final class FileJournal implements Journal {

    private final FileChannel channel;
    private final JournalJson json;

    FileJournal(Path file, JournalJson json) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.json = json;
    }

    @Override
    public void append(JournalEvent event) throws IOException {
        var line = ByteBuffer.wrap((json.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
