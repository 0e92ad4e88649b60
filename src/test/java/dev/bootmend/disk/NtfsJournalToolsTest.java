package dev.bootmend.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.disk.NtfsImage.Page;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.Reading;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our reading of the journal beside that of ntfs-3g, on volumes that mkntfs made. */
class NtfsJournalToolsTest {

    /** Exit codes of ntfs-3g.probe (its manual page); 14 is also that of a volume that Windows keeps. */
    private static final Map<Reading<NtfsJournal>, Integer> PROBED = Map.of(Reading.known(NtfsJournal.CLOSED), 0,
            Reading.known(NtfsJournal.OPEN), 15, Reading.known(NtfsJournal.KEPT_BY_WINDOWS), 14);

    @TempDir
    Path folder;

    @BeforeEach
    void tools() {
        for (String tool : List.of("mkntfs", "ntfs-3g.probe", "ntfsfix")) {
            assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(place ->
                    Files.isExecutable(Path.of(place, tool))), "the program " + tool + " is not installed");
        }
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "512, 4096", "512, 65536", "1024, 4096", "4096, 4096", "4096, 65536"})
    void everyStateIsToldAsNtfs3gTellsIt(int sector, int cluster) throws Exception {
        Path volume = made(sector, cluster);
        assertToldAlike(volume, NtfsJournal.CLOSED);
        for (Page first : List.of(Page.closed(7), Page.open(7), Page.open(7).markedClean(), Page.open(7).kept(),
                Page.closed(7).kept())) {
            for (Page second : List.of(Page.closed(6), Page.open(8), Page.open(8).markedClean(), Page.closed(8).kept())) {
                JournalWriter.write(volume, NtfsImage.usual().journal(first, second));
                assertToldAlike(volume, read(volume).toOptional().orElseThrow());
            }
        }
    }

    @Test
    void ntfsfixClosesTheJournal() throws Exception {
        Path volume = made(512, 4096);
        for (boolean kept : new boolean[] {false, true}) {
            if (kept) {
                JournalWriter.leaveKept(volume);
            } else {
                JournalWriter.leaveOpen(volume);
            }
            assertToldAlike(volume, kept ? NtfsJournal.KEPT_BY_WINDOWS : NtfsJournal.OPEN);
            Told told = run("ntfsfix", "-d", volume.toString());
            assertTrue(told.exit() == 0 && told.text().contains("FAILED") && told.text().contains("empty the journal"), told.text());
            assertToldAlike(volume, NtfsJournal.CLOSED);
        }
    }

    @Test
    void aJournalThatNtfs3gRefusesIsNeverCalledClosed() throws Exception {
        Path volume = made(512, 4096);
        NtfsImage torn = NtfsImage.usual().journal(Page.closed(7), Page.closed(7));
        for (int field : new int[] {4, 6, 16, 20, 24, 26, 28}) {
            for (int page : new int[] {0, 4096}) {
                torn.bytes.put(torn.at(torn.journal) + page + field, (byte) 0x33);
            }
            JournalWriter.write(volume, torn);
            assertTrue(read(volume).isUnreadable(), "field " + field + ": " + read(volume));
            assertTrue(run("ntfs-3g.probe", "--readwrite", volume.toString()).exit() != 0, "field " + field);
            torn = NtfsImage.usual().journal(Page.closed(7), Page.closed(7));
        }
    }

    private void assertToldAlike(Path volume, NtfsJournal expected) throws Exception {
        assertEquals(Reading.known(expected), read(volume));
        Told told = run("ntfs-3g.probe", "--readwrite", volume.toString());
        assertEquals(PROBED.get(read(volume)), told.exit(), told.text());
    }

    private Path made(int sector, int cluster) throws Exception {
        Path volume = folder.resolve(sector + "-" + cluster);
        try (var file = new RandomAccessFile(volume.toFile(), "rw")) {
            file.setLength(256L << 20);
        }
        Told told = run("mkntfs", "-F", "-Q", "-q", "-s", Integer.toString(sector), "-c", Integer.toString(cluster),
                volume.toString());
        assumeTrue(told.exit() == 0, () -> "mkntfs does not make such volumes: " + told.text());
        return volume;
    }

    private static Reading<NtfsJournal> read(Path volume) throws IOException {
        try (var file = new RandomAccessFile(volume.toFile(), "r")) {
            return NtfsJournal.read(JournalWriter.source(file), new ByteOffset(0));
        }
    }

    private record Told(int exit, String text) {
    }

    private static Told run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Told(process.waitFor(), text);
    }
}
