package dev.bootmend.json;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.run.JournalEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a journal that was written by {@link FileJournal}. */
record JournalFile(Path file, JournalJson json) {

    private static final String REMEDY = "The backups of the run are in the folder beside it.";

    /** The events in order; a last line without its end never counted. Absent when there is no such file. */
    Reading<List<JournalEvent>> read() {
        try {
            return parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Reading.absent();
        } catch (IOException e) {
            return Reading.unreadable(new Problem(file.toString(), "It cannot be read: " + e.getMessage() + ".", REMEDY));
        }
    }

    /** A last line without a line end is what a crash leaves, perhaps in the middle of a character. */
    private Reading<List<JournalEvent>> parse(byte[] content) {
        var events = new ArrayList<JournalEvent>();
        int end = FileJournal.wholeLines(content);
        int begin = 0;
        for (int i = 0; i < end; i++) {
            if (content[i] != '\n') {
                continue;
            }
            try {
                events.add(json.event(text(Arrays.copyOfRange(content, begin, i))));
            } catch (JournalFault e) {
                return Reading.unreadable(new Problem(file + ", line " + (events.size() + 1) + ", column " + e.column(),
                        "This is not a journal event: " + e.getMessage() + ".", REMEDY));
            }
            begin = i + 1;
        }
        return Reading.known(List.copyOf(events));
    }

    private static String text(byte[] line) throws JournalFault {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            throw new JournalFault(1, "the line is not text in UTF-8");
        }
    }
}
