package dev.bootmend.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.FileRunStore;
import dev.bootmend.json.JournalSample;
import dev.bootmend.model.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of earlier runs, and which of them still matter. */
class RunHistoryTest {

    private static final Instant AT = Instant.parse("2026-11-20T20:03:12.100Z");
    private static final RunId FIRST = new RunId("20261120-200312-ffff");
    private static final RunId SECOND = new RunId("20261120-200312-aaaa");
    private static final RunId THIRD = new RunId("20261120-200312-bbbb");

    @TempDir
    Path folder;

    private FileRunStore store;

    @BeforeEach
    void open() {
        store = new FileRunStore(folder);
    }

    private void run(RunId id, int millis, Optional<RunId> undoes, JournalEvent... more) throws IOException {
        var sample = (JournalEvent.Started) JournalSample.events().getFirst();
        try (Journal journal = store.begin(id)) {
            journal.append(new JournalEvent.Started(AT.plusMillis(millis), id, sample.version(), sample.machine(),
                    sample.recipe(), sample.title(), sample.target(), undoes, sample.letters(), sample.steps()));
            for (JournalEvent event : more) {
                journal.append(event);
            }
        }
    }

    private static JournalEvent finished(RunStatus status) {
        return new JournalEvent.Finished(AT, status, "", List.of(), List.of());
    }

    private static JournalEvent begun() {
        return new JournalEvent.Intent(AT, 0);
    }

    @Test
    void runsOfTheSameSecondAreInTheOrderInWhichTheyBegan() throws IOException {
        run(FIRST, 0, Optional.empty(), finished(RunStatus.VERIFIED));
        run(SECOND, 1, Optional.empty(), finished(RunStatus.VERIFIED));
        run(THIRD, 2, Optional.empty(), finished(RunStatus.VERIFIED));
        assertEquals(List.of(THIRD, SECOND, FIRST), history().entries().stream().map(RunHistory.Entry::id).toList());
    }

    private RunHistory history() throws IOException {
        return RunHistory.of(store);
    }

    @Test
    void anUndoCountsUntilItIsUndoneItselfAndOnlyWhenItWasVerified() throws IOException {
        run(FIRST, 0, Optional.empty(), finished(RunStatus.VERIFIED));
        assertFalse(history().isUndone(FIRST));
        run(SECOND, 1, Optional.of(FIRST), finished(RunStatus.FAILED));
        assertFalse(history().isUndone(FIRST), "an undo that failed");
        run(THIRD, 2, Optional.of(FIRST), finished(RunStatus.VERIFIED));
        assertTrue(history().isUndone(FIRST));
        run(new RunId("20261120-200313-0000"), 3, Optional.of(THIRD), finished(RunStatus.VERIFIED));
        assertFalse(history().isUndone(FIRST), "its undo was undone");
        assertTrue(history().isUndone(THIRD));
    }

    @Test
    void anInterruptedRunMattersOnceItHasBegunAStepAndUntilNothingOfItIsLeft() throws IOException {
        run(FIRST, 0, Optional.empty());
        assertEquals(Optional.empty(), history().interrupted(), "no step was begun");
        run(SECOND, 1, Optional.empty(), begun());
        assertEquals(Optional.of(SECOND), history().interrupted().map(RunRecord::id));
        try (Journal journal = store.reopen(SECOND)) {
            journal.append(new JournalEvent.Settled(AT, "nothing is left"));
        }
        assertEquals(Optional.empty(), history().interrupted());
        run(THIRD, 2, Optional.empty(), begun());
        run(new RunId("20261120-200313-0000"), 3, Optional.of(THIRD), finished(RunStatus.VERIFIED));
        assertEquals(Optional.empty(), history().interrupted(), "it was undone");
    }

    @Test
    void aRunThatIsUnderWayIsNotCalledInterrupted() throws IOException {
        run(FIRST, 0, Optional.empty(), begun());
        run(SECOND, 1, Optional.empty(), begun());
        assertFalse(store.isLocked());
        try (var held = store.lock().orElseThrow()) {
            assertTrue(store.isLocked());
            assertTrue(history().isUnderWay(SECOND));
            assertFalse(history().isUnderWay(FIRST));
            assertEquals(Optional.of(FIRST), history().interrupted().map(RunRecord::id));
        }
        assertFalse(history().isUnderWay(SECOND));
        assertEquals(Optional.of(SECOND), history().interrupted().map(RunRecord::id));
    }

    @Test
    void aJournalThatCannotBeReadIsShownAndOthersStay() throws IOException {
        run(FIRST, 0, Optional.empty(), finished(RunStatus.VERIFIED));
        run(SECOND, 1, Optional.empty(), finished(RunStatus.VERIFIED));
        Files.writeString(folder.resolve("runs").resolve(SECOND.value()).resolve("journal.jsonl"), "{}\n");
        Files.createDirectories(folder.resolve("runs/no-run"));
        Files.createDirectories(folder.resolve("runs").resolve(THIRD.value()));
        List<RunHistory.Entry> entries = history().entries();
        assertEquals(3, entries.size());
        assertEquals(FIRST, entries.getFirst().id(), "runs whose time is not known come last within their second");
        assertEquals(1, entries.stream().filter(entry -> entry.record().isUnreadable()).count());
        assertEquals(1, entries.stream().filter(entry -> entry.record().isAbsent()).count());
    }

    @Test
    void aPlaceThatCannotBeListedIsNotAnEmptyOne() throws IOException {
        assertEquals(List.of(), history().entries());
        Files.writeString(folder.resolve("runs"), "in the way");
        assertThrows(IOException.class, this::history);
    }

    @Test
    void whetherARunIsUnderWayIsSeenAlsoWhereNothingMayBeWritten() throws IOException {
        try (var held = store.lock().orElseThrow()) {
            assertTrue(store.isLocked());
        }
        assertTrue(folder.resolve("lock").toFile().setWritable(false));
        assertFalse(store.isLocked());
        Files.delete(folder.resolve("lock"));
        Files.createSymbolicLink(folder.resolve("lock"), Path.of("lock"));
        assertThrows(IOException.class, store::isLocked, "what cannot be seen is not taken for no");
    }
}
