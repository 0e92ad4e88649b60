package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import dev.bootmend.model.RunId;
import dev.bootmend.run.JournalEvent;
import dev.bootmend.run.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a journal is frozen: what an earlier BootMend wrote is read, and what is damaged is said with its place. */
class JournalFormatTest {

    @TempDir
    Path folder;

    private FileRunStore store;
    private Path journal;

    @BeforeEach
    void keepSample() throws IOException {
        store = new FileRunStore(folder);
        Path run = Files.createDirectories(folder.resolve("runs").resolve(JournalSample.RUN.value()));
        journal = Files.write(run.resolve("journal.jsonl"), sample());
    }

    private static byte[] sample() throws IOException {
        try (var kept = JournalFormatTest.class.getResourceAsStream("journal-1.jsonl")) {
            return kept.readAllBytes();
        }
    }

    @Test
    void aJournalOfFormat1IsRead() {
        assertEquals(Reading.known(JournalSample.events()), store.events(JournalSample.RUN));
    }

    @Test
    void whatIsWrittenIsFormat1() throws IOException {
        var json = new JournalJson();
        assertEquals(new String(sample(), StandardCharsets.UTF_8), JournalSample.events().stream().map(json::line)
                .collect(Collectors.joining("\n", "", "\n")), "the form may only change together with its number");
    }

    @Test
    void theReportHoldsTheSameEventsInTheSameForm() throws IOException {
        var report = com.fasterxml.jackson.databind.json.JsonMapper.builder().build()
                .readTree(new ReportJson().of(RunRecord.of(JournalSample.events()).orElseThrow()));
        assertEquals(List.of("format", "run", "status", "events"), report.properties().stream().map(field -> field.getKey()).toList());
        assertEquals(JournalSample.events().size(), report.path("events").size());
        assertEquals("started", report.path("events").path(0).path("event").asText());
    }

    /** Cut anywhere, also in the middle of a character: what came before the last whole line still counts. */
    @Test
    void aTornLastLineIsLeftOut() throws IOException {
        byte[] whole = sample();
        int lines = 0;
        for (int length = 0; length < whole.length; length++) {
            if (length > 0 && whole[length - 1] == '\n') {
                lines++;
            }
            if (length % 7 == 0 || whole[length] < 0) {
                Files.write(journal, Arrays.copyOf(whole, length));
                assertEquals(Reading.known(JournalSample.events().subList(0, lines)), store.events(JournalSample.RUN));
            }
        }
    }

    @Test
    void aTornLineIsCutOffBeforeAnotherIsAdded() throws IOException {
        Files.write(journal, "{\"event\":\"fin".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        var added = new JournalEvent.Intent(JournalSample.events().getFirst().at(), 7);
        try (var reopened = store.reopen(JournalSample.RUN)) {
            reopened.append(added);
        }
        assertEquals(added, store.events(JournalSample.RUN).toOptional().orElseThrow().getLast());
        assertEquals(JournalSample.events().size() + 1, store.events(JournalSample.RUN).toOptional().orElseThrow().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4 | \"event\":\"intent\" | \"event\":\"meant\" | unknown kind \"meant\"",
        "4 | \"step\":0 | \"step\":0,\"more\":1 | unknown field \"more\"",
        "4 | \"step\":0 | \"step\":null | null",
        "4 | \"step\":0 | \"step\":\"x\" | step",
        "4 | ,\"step\":0 | '' | step",
        "4 | \"step\":0 | \"step\":0,\"step\":1 | Duplicate",
        "4 | \"step\":0} | \"step\":0}{} | something follows",
        "4 | {\"event\" | [\"event\" | Unexpected character",
        "1 | \"format\":1 | \"format\":2 | its format is 2; this version of BootMend reads up to 1",
        "1 | \"format\":1, | '' | no number \"format\"",
        "1 | \"style\":\"gpt\" | \"style\":\"apm\" | unknown kind \"apm\"",
        "1 | \"letter\":\"S\" | \"letter\":\"SS\" | not a drive letter: SS",
        "3 | e3b0c442 | e3b0c44 | SHA-256",
        "6 | \"status\":\"FAILED\" | \"status\":\"FINE\" | FINE"})
    void whatIsDamagedIsSaidWithFileLineAndColumn(int line, String old, String damaged, String says) throws IOException {
        List<String> lines = new String(sample(), StandardCharsets.UTF_8).lines().collect(Collectors.toList());
        assertTrue(lines.get(line - 1).contains(old));
        lines.set(line - 1, lines.get(line - 1).replace(old, damaged));
        Files.write(journal, lines);
        Problem problem = assertInstanceOf(Reading.Unreadable.class, store.events(JournalSample.RUN)).problem();
        assertTrue(problem.place().matches(".*journal\\.jsonl, line " + line + ", column [1-9]\\d*"), problem.place());
        assertTrue(problem.detail().contains(says), problem.detail());
        assertTrue(!problem.detail().contains("dev.bootmend") && !problem.detail().contains("java."), problem.detail());
    }

    @Test
    void aJournalThatIsNotThereIsAbsentAndOneThatIsNoTextIsSaid() throws IOException {
        assertEquals(Reading.absent(), store.events(new RunId("20261120-200312-0000")));
        Files.write(journal, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        Problem problem = assertInstanceOf(Reading.Unreadable.class, store.events(JournalSample.RUN)).problem();
        assertTrue(problem.place().endsWith("line 1, column 1") && problem.detail().contains("UTF-8"), problem.toString());
    }
}
