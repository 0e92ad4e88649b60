package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.LATER;
import static dev.bootmend.hive.HiveFixture.MADE;
import static dev.bootmend.hive.HiveFixture.data;
import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.LogUse.Outcome;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogReplayTest {

    private byte[] first;
    private byte[] second;
    private byte[] third;
    private byte[] fourth;

    @BeforeEach
    void makeFourStatesOfOneHive() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        first = editor.commit();
        second = afterAdding(editor, "second", 100);
        third = afterAdding(editor, "third", 30_000);
        fourth = afterAdding(editor, "fourth", 50);
    }

    private static byte[] afterAdding(HiveEditor editor, String name, int size) throws IOException {
        editor.setValue(RegistryKeyPath.ROOT, name, RegistryType.BINARY, data(size), LATER);
        return editor.commit();
    }

    @Test
    void aDirtyHiveWithoutLogsSaysSo() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7));
        assertEquals(HiveState.DIRTY, hive.state());
        assertEquals(HiveWarning.Kind.NOT_RECOVERED, hive.warnings().getFirst().kind());
        assertFalse(hive.replay().applied());
        assertThrows(HiveNotEditableException.class, () -> HiveEditor.of(hive));
    }

    @Test
    void entriesOfTwoLogsAreAppliedInTheOrderOfTheirNumbers() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7),
                LogFixture.entryLog("H.LOG1", first, 31, LogFixture.entry(31, third, fourth)),
                LogFixture.entryLog("H.LOG2", first, 29, LogFixture.entry(29, first, second), LogFixture.entry(30, second, third)));
        assertEquals(HiveState.RECOVERED, hive.state());
        assertEquals(List.of(29L, 30L, 31L), hive.replay().entries().stream().map(SequenceNumber::value).toList());
        assertEquals(new SequenceNumber(32), hive.sequenceNumber());
        assertEquals(List.of(), hive.warnings());
        assertSameBins(fourth, hive);
    }

    @Test
    void staleEntriesBehindAGapAreNotApplied() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7), LogFixture.entryLog("H.LOG", first, 8,
                LogFixture.entry(8, first, second), LogFixture.entry(3, second, third)));
        assertEquals(List.of(new SequenceNumber(8)), hive.replay().entries());
        assertSameBins(second, hive);
    }

    @Test
    void aDamagedEntryEndsItsLog() throws IOException {
        byte[] broken = LogFixture.entry(9, second, third);
        broken[broken.length - 600] ^= 1;
        Hive hive = open(LogFixture.dirty(first, 8, 7), LogFixture.entryLog("H.LOG1", first, 8,
                LogFixture.entry(8, first, second), broken, LogFixture.entry(10, third, fourth)));
        assertEquals(List.of(new SequenceNumber(8)), hive.replay().entries());
        assertSameBins(second, hive);
    }

    @Test
    void anEntryWithAPageOutsideTheHiveIsNotApplied() throws IOException {
        byte[] outside = LogFixture.entry(8, first, second);
        LittleEndian.put32(outside, LogEntry.HEADER, LittleEndian.i32(outside, 0x10));
        Hive hive = open(LogFixture.dirty(first, 8, 7), LogFixture.entryLog("H.LOG1", first, 8, LogFixture.hashed(outside)));
        assertEquals(Outcome.NO_VALID_ENTRY, hive.replay().logs().getFirst().outcome());
        assertEquals(HiveState.DIRTY, hive.state());
    }

    @Test
    void aLogThatIsOlderThanTheHiveIsNotApplied() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7), LogFixture.entryLog("H.LOG1", first, 6, LogFixture.entry(6, first, second)));
        assertEquals(HiveState.DIRTY, hive.state());
        assertEquals(List.of(new LogUse("H.LOG1", Outcome.OTHER_HIVE)), hive.replay().logs());
    }

    @Test
    void everyLogThatCannotBeUsedSaysWhy() throws IOException {
        HiveLog good = LogFixture.entryLog("good", first, 8, LogFixture.entry(8, first, second));
        byte[] wrongChecksum = bytes(good);
        wrongChecksum[0x30] ^= 1;
        byte[] unfinished = bytes(good);
        LittleEndian.put32(unfinished, 8, 7);
        Hive hive = open(LogFixture.dirty(first, 8, 7), log("empty", new byte[0]), log("short", new byte[100]),
                log("wrong", wrongChecksum), log("unfinished", LogFixture.sealed(unfinished)), log("hive", first));
        assertEquals(List.of(Outcome.EMPTY, Outcome.NOT_A_LOG, Outcome.CHECKSUM_WRONG, Outcome.UNFINISHED, Outcome.NOT_A_LOG),
                hive.replay().logs().stream().map(LogUse::outcome).toList());
        assertEquals(HiveState.DIRTY, hive.state());
    }

    @Test
    void aCleanHiveIgnoresEvenANewerLog() throws IOException {
        Hive hive = open(first, LogFixture.entryLog("H.LOG1", first, 99, LogFixture.entry(99, first, second)));
        assertEquals(HiveState.CLEAN, hive.state());
        assertEquals(List.of(new LogUse("H.LOG1", Outcome.NOT_NEEDED)), hive.replay().logs());
        assertSameBins(first, hive);
    }

    @Test
    void aDamagedBaseBlockIsRebuiltFromTheNewestLog() throws IOException {
        byte[] damaged = LogFixture.dirty(first, 8, 7);
        damaged[0x28] = 0x77;
        Hive hive = open(damaged,
                LogFixture.entryLog("H.LOG1", first, 8, LogFixture.entry(8, first, second)),
                LogFixture.entryLog("H.LOG2", second, 9, LogFixture.entry(9, first, third)));
        assertEquals(HiveState.REBUILT, hive.state());
        assertTrue(hive.replay().baseBlockRebuilt());
        assertEquals(List.of(new LogUse("H.LOG1", Outcome.SUPERSEDED), new LogUse("H.LOG2", Outcome.APPLIED)), hive.replay().logs());
        assertSameBins(third, hive);
        assertEquals(List.of(), HiveCheck.of(HiveFixture.open(hive.image())));
    }

    @Test
    void aWipedBaseBlockIsRebuiltFromALog() throws IOException {
        byte[] wiped = first.clone();
        Arrays.fill(wiped, 0, 512, (byte) 0);
        Hive hive = open(wiped, LogFixture.entryLog("H.LOG1", first, 8, LogFixture.entry(8, first, second)));
        assertEquals(HiveState.REBUILT, hive.state());
        assertSameBins(second, hive);
        HiveFormatException refused = assertThrows(HiveFormatException.class, () -> open(wiped));
        assertEquals(HiveStructure.BASE_BLOCK, refused.structure());
    }

    @Test
    void aDamagedBaseBlockWithoutLogsIsShownAsAGuess() throws IOException {
        byte[] damaged = first.clone();
        LittleEndian.put32(damaged, 0x28, 0x7FFF_FFFF);
        LittleEndian.put32(damaged, 0x24, 0x13);
        Hive hive = open(damaged);
        assertEquals(HiveState.BASE_BLOCK_DAMAGED, hive.state());
        assertEquals(HiveWarning.Kind.BASE_BLOCK_DAMAGED, hive.warnings().getFirst().kind());
        assertSameBins(first, hive);
        assertThrows(HiveNotEditableException.class, () -> HiveEditor.of(hive));
        HiveFixture.openSound(HiveEditor.ofUnrecovered(hive).commit());
    }

    @Test
    void anOldLogAppliesWhenItsTimeIsThatOfTheHive() throws IOException {
        HiveLog log = LogFixture.sectorLog("H.LOG1", first, third, 8);
        Hive hive = open(LogFixture.dirty(first, 8, 7), log("H.LOG2", new byte[0]), log);
        assertEquals(HiveState.RECOVERED, hive.state());
        assertTrue(hive.replay().sectors() > 2);
        assertEquals(new SequenceNumber(9), hive.sequenceNumber());
        assertSameBins(third, hive);
    }

    @Test
    void anOldLogOfAnotherTimeIsNotApplied() throws IOException {
        byte[] other = third.clone();
        LittleEndian.put64(other, 0x0C, LATER.ticks());
        Hive hive = open(LogFixture.dirty(first, 8, 7), LogFixture.sectorLog("H.LOG1", first, other, 8));
        assertEquals(HiveState.DIRTY, hive.state());
        assertEquals(Outcome.OTHER_HIVE, hive.replay().logs().getFirst().outcome());
    }

    @Test
    void ofTwoOldLogsTheFirstThatFitsIsEnough() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7),
                LogFixture.sectorLog("h.log2", first, third, 8), LogFixture.sectorLog("H.LOG1", first, second, 8));
        assertEquals(List.of(new LogUse("H.LOG1", Outcome.APPLIED), new LogUse("h.log2", Outcome.SUPERSEDED)), hive.replay().logs());
        assertSameBins(second, hive);
    }

    @Test
    void anOldLogCutOffIsNotApplied() throws IOException {
        byte[] log = bytes(LogFixture.sectorLog("H.LOG1", first, third, 8));
        Hive hive = open(LogFixture.dirty(first, 8, 7), log("H.LOG1", Arrays.copyOf(log, log.length - 1)));
        assertEquals(HiveState.DIRTY, hive.state());
    }

    @Test
    void anEditAfterARecoveryGoesBeyondEveryNumberInTheLogs() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7),
                LogFixture.entryLog("H.LOG1", first, 8, LogFixture.entry(8, first, second), LogFixture.entry(700, second, third)),
                LogFixture.sectorLog("H.LOG", first, third, 600));
        HiveEditor editor = HiveEditor.of(hive);
        editor.createKey(path("New"), MADE);
        Hive edited = HiveFixture.openSound(editor.commit());
        assertEquals(new SequenceNumber(701), edited.sequenceNumber());
        assertTrue(edited.root().value("second").isPresent());
        assertTrue(edited.root().value("third").isEmpty());
    }

    @Test
    void anEditOfACleanHiveGoesBeyondTheNumbersInItsLogs() throws IOException {
        Hive hive = open(first, LogFixture.entryLog("H.LOG1", first, 41, LogFixture.entry(41, first, second)));
        assertEquals(new SequenceNumber(42), HiveFixture.open(HiveEditor.of(hive).commit()).sequenceNumber());
    }

    @Test
    void anUnrecoveredHiveIsEditedOnlyOnDemand() throws IOException {
        Hive hive = open(LogFixture.dirty(first, 8, 7));
        assertEquals(HiveState.DIRTY, assertThrows(HiveNotEditableException.class, () -> HiveEditor.of(hive)).state());
        Hive edited = HiveFixture.openSound(HiveEditor.ofUnrecovered(hive).commit());
        assertEquals(new SequenceNumber(9), edited.sequenceNumber());
    }

    private static Hive open(byte[] image, HiveLog... logs) throws IOException {
        return Hive.open(ByteSource.of(image), Stream.of(logs).toList());
    }

    private static HiveLog log(String name, byte[] content) {
        return new HiveLog(name, ByteSource.of(content));
    }

    private static byte[] bytes(HiveLog log) throws IOException {
        byte[] content = new byte[(int) log.bytes().size()];
        log.bytes().read(0, java.nio.ByteBuffer.wrap(content));
        return content;
    }

    private static void assertSameBins(byte[] expected, Hive hive) throws IOException {
        int size = new BaseBlock(expected).binsSize();
        assertEquals(size, hive.bytes().size());
        assertArrayEquals(Arrays.copyOfRange(expected, BaseBlock.SIZE, BaseBlock.SIZE + size),
                Arrays.copyOfRange(hive.image(), BaseBlock.SIZE, BaseBlock.SIZE + size));
        assertTrue(HiveWalk.of(hive).isComplete());
    }
}
