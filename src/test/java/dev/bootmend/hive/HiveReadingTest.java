package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.MADE;
import static dev.bootmend.hive.HiveFixture.data;
import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteSource;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HiveReadingTest {

    @Test
    void oneValueOfALargeHiveTakesAFewPages() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        for (int i = 0; i < 500; i++) {
            editor.createKey(path("Services\\service" + i), MADE);
            editor.setValue(path("Services\\service" + i), "Data", RegistryType.BINARY, data(15_000), MADE);
        }
        byte[] image = editor.commit();
        var source = new CountingSource(image);
        Hive hive = Hive.open(source, List.of());
        assertEquals(data(15_000), hive.find(path("Services\\SERVICE321")).orElseThrow().value("data").orElseThrow().data());
        assertTrue(image.length > 7_000_000);
        assertTrue(source.bytesRead < 120_000, source.bytesRead + " bytes read");
    }

    @Test
    void oneValueOfARealSystemHiveTakesAFewPages() throws IOException {
        var source = new CountingSource(HiveCorpus.content("system/dissect/SYSTEM.xz"));
        Hive hive = Hive.open(source, List.of());
        HiveKey select = hive.find(path("Select")).orElseThrow();
        assertEquals(4, select.value("Current").orElseThrow().data().size());
        assertTrue(source.bytesRead < 100_000, source.bytesRead + " bytes read");
    }

    @Test
    void pagesAreReadOnceAndAgainOnlyWhenTheCacheIsFull() throws IOException {
        int size = (HivePages.MAX_CACHED + 10) * HivePages.PAGE_SIZE;
        var source = new CountingSource(new byte[HiveBytes.FILE_START + size]);
        var pages = new HivePages(source, source.size(), size);
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < 100 * HivePages.PAGE_SIZE; at += 64) {
                pages.i32(at);
            }
        }
        assertEquals(100L * HivePages.PAGE_SIZE, source.bytesRead);
        pages.write(0, new byte[] {7}, 0, 1);
        for (int at = 0; at < size; at += HivePages.PAGE_SIZE) {
            pages.i32(at);
        }
        source.bytesRead = 0;
        assertEquals(7, pages.u8(0));
        assertEquals(0, source.bytesRead);
        pages.u8(HivePages.PAGE_SIZE);
        assertEquals(HivePages.PAGE_SIZE, source.bytesRead);
    }

    @Test
    void aFileThatEndsTooEarlyIsShownAsFarAsItGoes() throws IOException {
        byte[] whole = HiveFixture.rich(HiveVersion.V1_3).commit();
        Hive hive = HiveFixture.open(Arrays.copyOf(whole, whole.length - 4096));
        assertEquals(HiveState.TRUNCATED, hive.state());
        assertEquals(HiveWarning.Kind.TRUNCATED, hive.warnings().getFirst().kind());
        WalkReport walk = HiveWalk.of(hive);
        assertFalse(walk.isComplete());
        assertEquals(45, walk.keys());
        assertThrows(HiveNotEditableException.class, () -> HiveEditor.ofUnrecovered(hive));
    }

    @Test
    void zerosBehindTheBinsAreNothingSpecialButAnOddEndIs() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_3).commit();
        HiveFixture.openSound(Arrays.copyOf(image, 262_144));
        Hive odd = HiveFixture.open(Arrays.copyOf(image, image.length + 7));
        assertEquals(List.of(HiveWarning.Kind.TRAILING_GARBAGE), odd.warnings().stream().map(HiveWarning::kind).toList());
        assertEquals(image.length, odd.warnings().getFirst().offset().bytes());
    }

    @Test
    void somethingElseIsRefusedWithPlaceAndRemedy() {
        for (byte[] bytes : List.of(new byte[0], new byte[4095], new byte[100_000])) {
            HiveFormatException refusal = assertThrows(HiveFormatException.class, () -> HiveFixture.open(bytes));
            assertEquals(HiveStructure.BASE_BLOCK, refusal.structure());
            assertEquals(new HiveOffset(0), refusal.offset());
            assertTrue(refusal.remedy().contains("choose another"));
            assertEquals("BCD, base block at offset 0x0", refusal.toProblem("BCD").place());
        }
    }

    @Test
    void aVersionBeforeWindows2000IsRefused() throws IOException {
        byte[] image = HiveFixture.empty(HiveVersion.V1_3).commit();
        LittleEndian.put32(image, 0x18, 2);
        HiveFormatException refusal = assertThrows(HiveFormatException.class, () -> HiveFixture.open(LogFixture.sealed(image)));
        assertEquals("1.2", refusal.found());
        assertEquals(new HiveOffset(0x14), refusal.offset());
    }

    @Test
    void damageInOneKeyCostsThatKeyOnly() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        HiveKey victim = HiveFixture.open(image).find(path("Objects\\Key 17")).orElseThrow();
        image[(int) victim.offset().bytes() + 4] = 'x';
        Hive hive = HiveFixture.open(image);
        var met = new ArrayList<String>();
        WalkReport walk = HiveWalk.of(hive, new HiveVisitor() {
            @Override
            public void key(HiveKey key) {
                met.add(key.name());
            }
        });
        assertEquals(1, walk.faults().size());
        HiveFault fault = walk.faults().getFirst();
        assertEquals(path("Objects"), fault.key());
        assertEquals(victim.offset(), fault.cause().offset());
        assertEquals(HiveStructure.KEY_NODE, fault.cause().structure());
        assertEquals("signature \"nk\"", fault.cause().expected());
        assertTrue(met.containsAll(List.of("Key 16", "Key 18", "ß")));
        assertThrows(HiveFormatException.class, () -> hive.find(path("Objects")).orElseThrow().subkeys());
        assertTrue(hive.find(path("Objects\\Key 18")).isPresent());
    }

    @Test
    void aListThatIsLongerThanTheKeySaysIsReadAsFarAsTheKeySays() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        HiveKey objects = HiveFixture.open(image).find(path("Objects")).orElseThrow();
        LittleEndian.put32(image, (int) objects.offset().bytes() + 4 + KeyNode.AT_SUBKEY_COUNT, 12);
        WalkReport walk = HiveWalk.of(HiveFixture.open(image));
        assertEquals(45 - 28, walk.keys());
        assertEquals(List.of(path("Objects")), walk.faults().stream().map(HiveFault::key).toList());
    }

    @Test
    void aListThatLeadsBackUpIsAFaultAndNotALoop() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        editor.createKey(path("a\\b\\c"), MADE);
        byte[] image = editor.commit();
        Hive good = HiveFixture.open(image);
        KeyNode b = good.find(path("a\\b")).orElseThrow().node();
        int element = HiveBytes.FILE_START + b.subkeyList() + 4 + SubkeyLeaf.HEADER;
        LittleEndian.put32(image, element, good.find(path("a")).orElseThrow().node().offset());
        WalkReport walk = HiveWalk.of(HiveFixture.open(image));
        assertEquals(3, walk.keys());
        assertEquals(1, walk.faults().size());
        assertEquals(path("a\\b"), walk.faults().getFirst().key());
    }

    @Test
    void anIndexRootBelowAnotherIsAFault() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_5);
        for (int i = 0; i < 1013; i++) {
            editor.createKey(path("k" + i), MADE);
        }
        byte[] image = editor.commit();
        int list = HiveFixture.open(image).root().node().subkeyList();
        LittleEndian.put32(image, HiveBytes.FILE_START + list + 4 + SubkeyLeaf.HEADER, list);
        HiveFormatException fault = assertThrows(HiveFormatException.class, () -> HiveFixture.open(image).root().subkeys());
        assertEquals(HiveStructure.SUBKEY_LIST, fault.structure());
        assertTrue(fault.found().contains("below another"));
    }

    @Test
    void keysNestAsDeepAsWindowsAllows() throws IOException {
        HiveEditor editor = HiveFixture.empty(HiveVersion.V1_3);
        RegistryKeyPath deepest = path("d" + "\\d".repeat(511));
        editor.createKey(deepest, MADE);
        assertEquals(513, HiveWalk.of(HiveFixture.openSound(editor.commit())).keys());
        assertThrows(IllegalArgumentException.class, () -> editor.createKey(deepest.child("e"), MADE));
        assertTrue(editor.deleteKey(path("d"), MADE));
        HiveFixture.openSound(editor.commit());
    }

    @Test
    void aMediumThatFailsIsNotTakenForDamage() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_3).commit();
        var failing = new CountingSource(image) {
            @Override
            public void read(long offset, ByteBuffer target) throws IOException {
                if (offset > 20_000) {
                    throw new IOException("bad sector");
                }
                super.read(offset, target);
            }
        };
        Hive hive = Hive.open(failing, List.of());
        IOException failure = assertThrows(IOException.class, () -> HiveWalk.of(hive));
        assertEquals("bad sector", failure.getMessage());
    }

    /** A source that counts what is read from it. */
    private static class CountingSource implements ByteSource {

        private final ByteSource source;
        private long bytesRead;

        CountingSource(byte[] content) {
            source = ByteSource.of(content);
        }

        @Override
        public long size() throws IOException {
            return source.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            bytesRead += target.remaining();
            source.read(offset, target);
        }
    }
}
