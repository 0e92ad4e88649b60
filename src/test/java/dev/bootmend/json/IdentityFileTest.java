package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.DiskIdentity;
import dev.bootmend.model.DiskSignature;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.run.IdentityNote;
import dev.bootmend.run.JournalEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down of the identities of disks outlives the process, and is only added to. */
class IdentityFileTest {

    private static final Instant AT = Instant.parse("2026-11-20T20:03:12Z");
    private static final DiskIdentity OWN = new DiskIdentity.Mbr(new DiskSignature(0x1234ABCD));
    private static final IdentityNote SEEN = new IdentityNote.FirstSight(AT, new Sha256("ab".repeat(32)),
            new DiskIdentity.Gpt(Guid.of("baf784e7-6bbd-4cfb-aaac-e86c96e166ee")));
    private static final IdentityNote LENT = new IdentityNote.Lent(AT, new RunId("20261120-200312-a1b2"), OWN,
            new DiskIdentity.Mbr(new DiskSignature(0x0BADCAFE)));

    /** The form of format 1; a later version has to read it. */
    private static final String LINES = """
            {"note":"first-sight","at":"2026-11-20T20:03:12Z","disk":"%s","identity":{"style":"gpt","diskGuid":"baf784e7-6bbd-4cfb-aaac-e86c96e166ee"}}
            {"note":"lent","at":"2026-11-20T20:03:12Z","run":"20261120-200312-a1b2","own":{"style":"mbr","signature":"1234ABCD"},"temporary":{"style":"mbr","signature":"0BADCAFE"}}
            """.formatted("ab".repeat(32));

    @TempDir
    private Path folder;

    private FileRunStore store() {
        return new FileRunStore(folder.resolve("data"));
    }

    private Path file() {
        return folder.resolve("data/identities.jsonl");
    }

    @Test
    void nothingIsKnownBeforeAnythingWasWritten() throws IOException {
        assertEquals(List.of(), store().identities());
        assertTrue(Files.notExists(folder.resolve("data")), "reading makes no folder");
    }

    @Test
    void everyNoteIsAddedToTheEndInTheFrozenForm() throws IOException {
        store().note(SEEN);
        store().note(LENT);
        assertEquals(LINES, Files.readString(file()));
        assertEquals(List.of(SEEN, LENT), store().identities());
    }

    @Test
    void whatACrashLeavesOfALineIsNoNoteAndTheNextOneComesInItsPlace() throws IOException {
        store().note(SEEN);
        Files.writeString(file(), "{\"note\":\"le", StandardOpenOption.APPEND);
        assertEquals(List.of(SEEN), store().identities());
        store().note(LENT);
        assertEquals(LINES, Files.readString(file()));
    }

    @Test
    void aDamagedLineIsSaidAndNotLeftOut() throws IOException {
        store().note(SEEN);
        Files.writeString(file(), "something else\n", StandardOpenOption.APPEND);
        IOException said = assertThrows(IOException.class, () -> store().identities());
        assertTrue(said.getMessage().contains("line 2"), said.getMessage());
    }

    @Test
    void theStateOfADiskBeforeItsPreparationIsPartOfTheJournal() throws Exception {
        String line = "{\"event\":\"disk-found\",\"at\":\"2026-11-20T20:03:12Z\",\"identity\":{\"style\":\"mbr\",\"signature\":"
                + "\"1234ABCD\"},\"offline\":true,\"readOnly\":false,\"becomes\":{\"style\":\"mbr\",\"signature\":\"0BADCAFE\"}}";
        var event = new JournalEvent.DiskFound(AT, OWN, true, false,
                Optional.of(new DiskIdentity.Mbr(new DiskSignature(0x0BADCAFE))));
        assertEquals(line, new JournalJson().line(event));
        assertEquals(event, new JournalJson().event(line));
    }
}
