package dev.bootmend.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bootmend.run.IdentityNote;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is known of the identities of disks, as a file of JSON lines beside the runs. Only ever added to. */
final class IdentityFile {

    private static final String NAME = "identities.jsonl";

    private final Path file;
    private final JournalJson json;

    IdentityFile(Path root, JournalJson json) {
        this.file = root.resolve(NAME);
        this.json = json;
    }

    /** @throws IOException when a line is none, but for the last one without an end: that is what a crash leaves */
    List<IdentityNote> read() throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        }
        byte[] whole = Arrays.copyOf(content, FileJournal.wholeLines(content));
        var notes = new ArrayList<IdentityNote>();
        for (String line : new String(whole, StandardCharsets.UTF_8).lines().toList()) {
            try {
                notes.add(json.mapper().readValue(line, IdentityNote.class));
            } catch (JsonProcessingException e) {
                throw new IOException(file + ", line " + (notes.size() + 1) + ": this is not a note of a disk identity", e);
            }
        }
        return List.copyOf(notes);
    }

    void add(IdentityNote note) throws IOException {
        HostFolders.create(file.getParent());
        boolean begun = Files.exists(file);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            long end = begun ? FileJournal.wholeLines(Files.readAllBytes(file)) : 0;
            open.setLength(end);
            open.seek(end);
            open.write((json.mapper().writeValueAsString(note) + "\n").getBytes(StandardCharsets.UTF_8));
            open.getFD().sync();
        }
        if (!begun) {
            HostFolders.flush(file.getParent());
        }
    }
}
