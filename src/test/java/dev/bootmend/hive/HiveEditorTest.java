package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.LATER;
import static dev.bootmend.hive.HiveFixture.MADE;
import static dev.bootmend.hive.HiveFixture.data;
import static dev.bootmend.hive.HiveFixture.openSound;
import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiveEditorTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void aNewHiveConsistsOfARootKey(int minor) throws IOException {
        Hive hive = openSound(HiveFixture.empty(new HiveVersion(1, minor)).commit());
        assertEquals("TestRoot", hive.rootName());
        assertEquals(new HiveVersion(1, minor), hive.version());
        assertEquals(new SequenceNumber(1), hive.sequenceNumber());
        assertEquals(8192, hive.image().length);
        assertEquals(List.of(), hive.root().subkeys());
        assertEquals(List.of(), hive.root().values());
        assertEquals(MADE, hive.root().lastWritten());
    }

    @Test
    void theSameChangesGiveTheSameBytes() throws IOException {
        assertArrayEquals(HiveFixture.rich(HiveVersion.V1_5).commit(), HiveFixture.rich(HiveVersion.V1_5).commit());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void whatWasWrittenIsReadBack(int minor) throws IOException {
        Hive hive = openSound(HiveFixture.rich(new HiveVersion(1, minor)).commit());
        assertEquals(40, hive.find(path("objects")).orElseThrow().subkeys().size());
        assertEquals(data(39 * 7), hive.find(path("OBJECTS\\KEY 39")).orElseThrow().value("ELEMENT").orElseThrow().data());
        HiveKey deep = hive.find(path("SCHLÜSSEL\\КЛЮЧ")).orElseThrow();
        assertEquals(path("Schlüssel\\Ключ"), deep.path());
        assertEquals(data(40_000), deep.value("BIG").orElseThrow().data());
        assertEquals(new RegistryType(0xFFFF0012), deep.value("значение").orElseThrow().type());
        assertEquals(Bytes.EMPTY, deep.value("empty").orElseThrow().data());
        assertEquals("a class", deep.subkey("ß").orElseThrow().className());
        assertTrue(hive.find(path("Schlüssel")).orElseThrow().value("").orElseThrow().isDefault());
        assertTrue(hive.find(path("Schlüssel\\nothing\\there")).isEmpty());
    }

    @Test
    void aBigValueLiesInSegmentsOnlyInNewerVersions() throws IOException {
        for (int size : new int[] {16_343, 16_344, 16_345, 32_688, 32_689, 100_000}) {
            for (HiveVersion version : List.of(HiveVersion.V1_3, HiveVersion.V1_5)) {
                HiveEditor editor = HiveFixture.empty(version);
                editor.setValue(RegistryKeyPath.ROOT, "v", RegistryType.BINARY, data(size), MADE);
                Hive hive = openSound(editor.commit());
                HiveValue value = hive.root().value("v").orElseThrow();
                assertEquals(data(size), value.data());
                Cell cell = Cell.at(hive.bytes(), value.stored().dataOffset(), HiveStructure.VALUE_DATA);
                assertEquals(version.equals(HiveVersion.V1_5) && size > 16_344, ValueData.isBig(cell, size, version));
            }
        }
    }

    @Test
    void changingAValueBackAndForthLeavesNothingBehind() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        for (int size : new int[] {0, 4, 5, 60_000, 3, 20_000, 100, 16_344, 16_345, 8, 1}) {
            editor.setValue(RegistryKeyPath.ROOT, "v", RegistryType.BINARY, data(size), MADE);
            assertEquals(data(size), openSound(editor.commit()).root().value("v").orElseThrow().data());
        }
        editor.deleteValue(RegistryKeyPath.ROOT, "V", LATER);
        Hive hive = openSound(editor.commit());
        assertTrue(hive.root().values().isEmpty());
        assertEquals(LATER, hive.root().lastWritten());
    }

    @Test
    void changingOneValueLeavesEveryOtherByteAsItWas() throws IOException {
        byte[] before = HiveFixture.rich(HiveVersion.V1_3).commit();
        HiveEditor editor = HiveEditor.of(HiveFixture.open(before));
        editor.setValue(path("Objects\\Key 20"), "Element", RegistryType.BINARY, data(20 * 7 - 3), LATER);
        byte[] after = editor.commit();
        assertEquals(before.length, after.length);
        HiveKey key = HiveFixture.open(before).find(path("Objects\\Key 20")).orElseThrow();
        int time = HiveBytes.FILE_START + key.node().cell().dataOffset() + KeyNode.AT_TIME;
        int record = (int) key.value("Element").orElseThrow().offset().bytes();
        int cell = HiveBytes.FILE_START + key.value("Element").orElseThrow().stored().dataOffset();
        for (int i = 0; i < before.length; i++) {
            boolean expected = i >= 4 && i < 12 || i >= 0x1FC && i < 0x200 || i >= time && i < time + 8
                    || i >= record && i < record + 24 || i >= cell && i < cell + 20 * 7 + 4;
            assertTrue(expected || before[i] == after[i], "byte changed at " + i);
        }
    }

    @Test
    void valuesKeepTheirOrderAndTheSpellingOfTheirNames() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_3);
        for (String name : List.of("zzz", "Aaa", "", "mmm", "bbb")) {
            editor.setValue(RegistryKeyPath.ROOT, name, RegistryType.BINARY, data(20), MADE);
        }
        editor.setValue(RegistryKeyPath.ROOT, "AAA", RegistryType.SZ, data(30), MADE);
        assertTrue(editor.deleteValue(RegistryKeyPath.ROOT, "MMM", MADE));
        assertFalse(editor.deleteValue(RegistryKeyPath.ROOT, "MMM", MADE));
        assertEquals(List.of("zzz", "Aaa", "", "bbb"),
                openSound(editor.commit()).root().values().stream().map(HiveValue::name).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void manySubkeysAreSplitBelowAnIndexRootAndMergedAway(int minor) throws IOException {
        HiveEditor editor = HiveFixture.empty(new HiveVersion(1, minor));
        var names = new ArrayList<>(IntStream.range(0, 3000).mapToObj(i -> "key" + i).toList());
        Collections.shuffle(names, new Random(5));
        for (String name : names) {
            assertTrue(editor.createKey(path("Many\\" + name), MADE));
        }
        Hive hive = openSound(editor.commit());
        KeyNode many = hive.find(path("Many")).orElseThrow().node();
        assertTrue(SubkeyList.leaves(many).length > 2);
        assertEquals(3000, hive.find(path("many")).orElseThrow().subkeys().size());
        Collections.shuffle(names, new Random(6));
        for (String name : names) {
            assertTrue(editor.find(path("Many\\" + name.toUpperCase())).isPresent());
            assertTrue(editor.deleteKey(path("Many\\" + name), MADE));
        }
        Hive emptied = openSound(editor.commit());
        assertEquals(List.of(), emptied.find(path("Many")).orElseThrow().subkeys());
    }

    @Test
    void aDeletedTreeGivesAllItsSpaceBack() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        editor.createKey(path("Stays"), MADE);
        int size = HiveFixture.rich(HiveVersion.V1_5).commit().length;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 40; i++) {
                editor.createKey(path("Gone\\a" + i + "\\b\\c"), "class", MADE);
                editor.setValue(path("Gone\\a" + i + "\\b"), "v", RegistryType.BINARY, data(i * 900), MADE);
            }
            size = round == 0 ? editor.commit().length : size;
            assertTrue(editor.deleteKey(path("gone"), MADE));
        }
        Hive hive = openSound(editor.commit());
        assertEquals(size, hive.image().length);
        assertEquals(1, hive.root().subkeys().size());
    }

    @Test
    void creatingAnExistingKeyChangesNothing() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        byte[] before = editor.commit();
        assertFalse(editor.createKey(path("OBJECTS\\KEY 3"), LATER));
        byte[] after = editor.commit();
        assertArrayEquals(java.util.Arrays.copyOfRange(before, 4096, before.length),
                java.util.Arrays.copyOfRange(after, 4096, after.length));
    }

    @Test
    void aChangeStampsTheKeyAndANewSubkeyStampsItsParent() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        editor.createKey(path("Objects\\New"), LATER);
        Hive hive = openSound(editor.commit());
        assertEquals(LATER, hive.find(path("Objects")).orElseThrow().lastWritten());
        assertEquals(LATER, hive.find(path("Objects\\New")).orElseThrow().lastWritten());
        assertEquals(MADE, hive.root().lastWritten());
    }

    @Test
    void impossibleChangesAreRefusedAndLeaveTheEditorUsable() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        assertThrows(IllegalArgumentException.class, () -> editor.deleteKey(RegistryKeyPath.ROOT, MADE));
        assertThrows(IllegalArgumentException.class, () -> editor.createKey(path("x".repeat(256)), MADE));
        assertThrows(IllegalArgumentException.class, () -> editor.setValue(path("no\\such"), "v", RegistryType.SZ, Bytes.EMPTY, MADE));
        assertThrows(IllegalArgumentException.class, () -> editor.deleteValue(path("no\\such"), "v", MADE));
        assertThrows(IllegalArgumentException.class,
                () -> editor.setValue(RegistryKeyPath.ROOT, "v", RegistryType.BINARY, data(0x100_000), MADE));
        assertFalse(editor.deleteKey(path("no\\such"), MADE));
        openSound(editor.commit());
    }

    @Test
    void anUnsortedListOfOthersIsSearchedToItsEnd() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        for (String name : List.of("a", "b", "c", "d")) {
            editor.createKey(path(name), MADE);
        }
        byte[] image = editor.commit();
        swapSubkeys(image, 0, 3);
        HiveEditor reopened = HiveEditor.of(HiveFixture.open(image));
        assertFalse(reopened.createKey(path("A"), LATER));
        assertFalse(reopened.createKey(path("D"), LATER));
        assertTrue(reopened.deleteKey(path("D"), LATER));
        assertEquals(3, HiveFixture.open(reopened.commit()).root().subkeys().size());
    }

    private static void swapSubkeys(byte[] image, int first, int second) throws IOException {
        int list = HiveBytes.FILE_START + HiveFixture.open(image).root().node().subkeyList() + 4 + SubkeyLeaf.HEADER;
        long kept = LittleEndian.i64(image, list + 8 * first);
        LittleEndian.put64(image, list + 8 * first, LittleEndian.i64(image, list + 8 * second));
        LittleEndian.put64(image, list + 8 * second, kept);
    }

    @Test
    void aChangeThatMeetsDamageClosesTheEditor() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        HiveKey key = HiveFixture.open(image).find(path("Objects\\Key 9")).orElseThrow();
        image[HiveBytes.FILE_START + key.node().valueList() + 4] = 1;
        HiveEditor editor = HiveEditor.of(HiveFixture.open(image));
        assertThrows(HiveFormatException.class, () -> editor.deleteKey(path("Objects"), LATER));
        assertThrows(IllegalStateException.class, editor::commit);
        assertThrows(IllegalStateException.class, () -> editor.createKey(path("x"), LATER));
    }

    @Test
    void namesWithAnyCharactersSurvive() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        List<String> names = List.of("a\0b", "line\r\nbreak", "\uD800", "\uD801\uDC00", "\u00FF\u0100", "/", "x".repeat(255), "é");
        for (String name : names) {
            RegistryKeyPath path = RegistryKeyPath.ROOT.child(name);
            assertTrue(editor.createKey(path, MADE));
            editor.setValue(path, name, RegistryType.NONE, Bytes.EMPTY, MADE);
        }
        Hive hive = openSound(editor.commit());
        for (String name : names) {
            assertEquals(name, hive.root().subkey(name).orElseThrow().value(name).orElseThrow().name());
        }
    }

    @Test
    void everyCommitRaisesTheSequenceNumber() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        editor.commit();
        editor.createKey(path("x"), MADE);
        assertEquals(new SequenceNumber(2), openSound(editor.commit()).sequenceNumber());
    }

    @Test
    void paddingIsUsedUpBeforeTheFileGrows() throws IOException {
        byte[] padded = java.util.Arrays.copyOf(HiveFixture.empty(HiveVersion.V1_3).commit(), 65_536);
        HiveEditor editor = HiveEditor.of(HiveFixture.open(padded));
        editor.setValue(RegistryKeyPath.ROOT, "v", RegistryType.BINARY, data(30_000), MADE);
        assertEquals(65_536, editor.commit().length);
        editor.setValue(RegistryKeyPath.ROOT, "w", RegistryType.BINARY, data(90_000), MADE);
        byte[] grown = editor.commit();
        Hive hive = openSound(grown);
        assertEquals(HiveBytes.FILE_START + hive.bytes().size(), grown.length);
    }
}
