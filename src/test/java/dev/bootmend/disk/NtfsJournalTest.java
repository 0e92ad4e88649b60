package dev.bootmend.disk;

import static dev.bootmend.disk.NtfsImage.run;
import static dev.bootmend.disk.NtfsImage.runs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.disk.NtfsImage.Page;
import dev.bootmend.model.Problem;
import dev.bootmend.model.Reading;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a volume was closed, from its bytes. */
class NtfsJournalTest {

    @Test
    void anEmptiedJournalIsClosed() {
        assertState(NtfsJournal.CLOSED, NtfsImage.usual());
    }

    @Test
    void aJournalThatNobodyUsesIsClosedAndOneInUseIsOpenUnlessMarkedClean() {
        assertState(NtfsJournal.CLOSED, NtfsImage.usual().journal(Page.closed(5), Page.closed(5)));
        assertState(NtfsJournal.OPEN, NtfsImage.usual().journal(Page.open(5), Page.open(5)));
        assertState(NtfsJournal.CLOSED, NtfsImage.usual().journal(Page.open(5).markedClean(), Page.open(5).markedClean()));
    }

    @Test
    void theNewerPageDecides() {
        assertState(NtfsJournal.OPEN, NtfsImage.usual().journal(Page.closed(5), Page.open(6)));
        assertState(NtfsJournal.OPEN, NtfsImage.usual().journal(Page.open(6), Page.closed(5)));
        assertState(NtfsJournal.CLOSED, NtfsImage.usual().journal(Page.closed(6), Page.open(5)));
        assertState(NtfsJournal.CLOSED, NtfsImage.usual().journal(Page.open(5), Page.closed(6)));
        assertState(NtfsJournal.OPEN, NtfsImage.usual().journal(Page.open(5), Page.closed(5)), "the first of two that are equal");
    }

    @Test
    void aVolumeThatWindowsKeepsInItsMemoryIsToldFromAnOpenOne() {
        assertState(NtfsJournal.KEPT_BY_WINDOWS, NtfsImage.usual().journal(Page.open(5).kept(), Page.open(5).kept()));
        assertState(NtfsJournal.KEPT_BY_WINDOWS, NtfsImage.usual().journal(Page.closed(5).kept(), Page.closed(5).kept()));
    }

    @ParameterizedTest
    @CsvSource({"512, 1, 1", "512, 1, 246", "512, 2, 1", "512, 8, 246", "512, 8, 1", "512, 128, 246", "512, 244, 244",
        "512, 245, 246", "1024, 4, 246", "2048, 2, 1", "4096, 1, 244", "4096, 1, 1", "4096, 16, 244", "4096, 248, 246"})
    void everySizeOfSectorClusterAndRecordIsUnderstood(int sector, int perCluster, int record) {
        assertState(NtfsJournal.OPEN, NtfsImage.of(sector, perCluster, record).journal(Page.open(5), Page.open(4)));
        assertState(NtfsJournal.CLOSED, NtfsImage.of(sector, perCluster, record).journal(Page.closed(5), Page.open(4)));
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 4096, 65536})
    void pagesOfEverySizeAreFound(int size) {
        assertState(NtfsJournal.OPEN, NtfsImage.usual().journal(Page.closed(5).of(size), Page.open(6).of(size)));
    }

    @ParameterizedTest
    @CsvSource({"12, 0", "11, 3", "12, 255", "13, 0", "13, 3", "13, 200", "13, 129", "64, 0", "64, 128", "64, 127", "64, 255",
        "3, 0", "47, 255", "55, 255", "48, 0"})
    void sizesThatCannotBeMakeTheJournalUnreadable(int field, int value) {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(5), Page.closed(5));
        image.bytes.put(image.at(field), (byte) value);
        assertUnreadable(image, "boot sector at byte ");
    }

    @Test
    void aDiskThatEndsAnywhereHidesNothing() {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(5), Page.open(6));
        for (int length = 0; length < image.bytes.capacity(); length++) {
            int cut = length;
            Reading<NtfsJournal> read = image.readUpTo(length);
            assertTrue(read.isUnreadable() || read.equals(Reading.known(NtfsJournal.OPEN)), () -> cut + " bytes: " + read);
        }
    }

    @Test
    void noChangedByteMakesItFailOrRunInCircles() {
        NtfsImage image = NtfsImage.usual().journal(Page.open(5), Page.open(6));
        int record = image.at(image.table + 2 * image.record);
        int journal = image.at(image.journal);
        for (int[] part : new int[][] {{image.at(0), 512}, {record, 1024}, {journal, 8192 + 8}}) {
            for (int at = part[0]; at < part[0] + part[1]; at++) {
                byte before = image.bytes.get(at);
                for (byte value : new byte[] {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF}) {
                    image.bytes.put(at, value);
                    assertTrue(!image.readUpTo(image.bytes.capacity()).isAbsent());
                }
                image.bytes.put(at, before);
            }
        }
    }

    @Test
    void aTornRecordIsUnreadableAndATornPageGivesWayToTheOther() {
        NtfsImage torn = NtfsImage.usual();
        torn.bytes.putShort(torn.at(torn.table + 2 * torn.record) + 1022, (short) 8);
        assertUnreadable(torn, "file record 2 ($LogFile) at byte ");
        NtfsImage page = NtfsImage.usual().journal(Page.closed(5), Page.open(6));
        page.bytes.putInt(page.at(page.journal) + 4096 + 16, 3);
        assertState(NtfsJournal.CLOSED, page, "the second page contradicts itself");
        page.bytes.putInt(page.at(page.journal) + 16, 3);
        assertUnreadable(page, "neither of its first pages is a restart page");
    }

    @Test
    void aTornEndOfAPageThatHoldsNothingDoesNotMatter() {
        NtfsImage image = NtfsImage.usual().journal(Page.open(6), Page.closed(5));
        image.bytes.putShort(image.at(image.journal) + 4094, (short) 8);
        assertState(NtfsJournal.OPEN, image);
    }

    @Test
    void aCircleOfClientsMakesAPageInvalid() {
        NtfsImage image = NtfsImage.usual().journal(Page.open(6), Page.closed(5));
        image.bytes.putShort(image.area(0, 64 + 18), (short) 0);
        assertState(NtfsJournal.CLOSED, image, "the other page is valid");
    }

    @Test
    void aPageOfAVersionThatIsNotKnownIsNotTrusted() {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(6), Page.closed(5));
        image.bytes.putShort(image.at(image.journal) + 28, (short) 3);
        image.bytes.putShort(image.at(image.journal) + 4096 + 28, (short) 3);
        assertUnreadable(image, "neither of its first pages is a restart page");
    }

    @Test
    void whatChkdskLeavesIsClosed() {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(6), Page.closed(5));
        for (int at : new int[] {0, 4096}) {
            image.bytes.putInt(image.at(image.journal) + at, RestartPage.CHKD).putShort(image.at(image.journal) + at + 6, (short) 0);
        }
        assertState(NtfsJournal.CLOSED, image);
    }

    @Test
    void aJournalInSeveralPiecesIsReadInTheirOrder() {
        NtfsImage image = NtfsImage.usual().journal(Page.closed(5), Page.open(6));
        int first = image.journal / image.cluster;
        int all = NtfsImage.JOURNAL / image.cluster;
        byte[] swapped = new byte[4096];
        image.bytes.get(image.at(image.journal), swapped);
        byte[] second = new byte[4096];
        image.bytes.get(image.at(image.journal) + 4096, second);
        image.bytes.put(image.at(image.journal), second).put(image.at(image.journal) + 4096, swapped);
        image.record(runs(run(1, first + 1), run(1, -1), run(all - 2, 2)));
        assertState(NtfsJournal.OPEN, image);
    }

    @Test
    void runsThatCannotBeMakeTheJournalUnreadable() {
        NtfsImage image = NtfsImage.usual();
        int all = NtfsImage.JOURNAL / image.cluster;
        long last = Long.MAX_VALUE;
        for (byte[] runs : new byte[][] {runs(run(0, 4)), runs(run(all, -1)), runs(run(all, last)), runs(run(last, 4)),
            runs(run(-1, 4)), runs(run(all - 1, 4)), {0x08, 50, 0, 0, 0, 0, 0, 0, 0, 0}, {0x01, 50, 0}, {(byte) 0x99, 1},
            {0x18, 50}, runs(run(all, 4), run(all, 4)), runs(run(1, last), run(1, last), run(all, 3))}) {
            assertUnreadable(image.record(runs), "file record 2 ($LogFile), content");
        }
        assertUnreadable(image.record(new byte[0]), "plain content in clusters");
    }

    @Test
    void aJournalThatIsNotInItsOwnRecordIsUnreadable() {
        NtfsImage image = NtfsImage.usual();
        int at = image.at(image.table + 2 * image.record);
        image.bytes.putInt(at + image.bytes.getShort(at + 20), 0x20);
        assertUnreadable(image, "expected attribute 0x80 in this record, found none");
    }

    private static void assertUnreadable(NtfsImage image, String detail) {
        Reading<NtfsJournal> read = image.read();
        assertTrue(read instanceof Reading.Unreadable<NtfsJournal>(Problem problem)
                && problem.place().equals("journal ($LogFile) of the volume at byte 4096")
                && problem.detail().contains(detail) && !problem.remedy().isBlank(), read.toString());
    }

    private static void assertState(NtfsJournal state, NtfsImage image, String... why) {
        assertEquals(Reading.known(state), image.read(), () -> String.join("", Set.of(why)));
    }
}
