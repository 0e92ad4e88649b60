package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are: a readable result or a {@link HiveFormatException}, never anything else. */
class DamagedBytesTest {

    private static final int KEYS = 45;
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @Test
    void aHiveCutOffAnywhereIsReadInPartOrRefused() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        assertTimeoutPreemptively(ENOUGH, () -> {
            for (int length = 0; length < image.length; length += length < 9000 ? 41 : 509) {
                assertReadableOrRefused(Arrays.copyOf(image, length), "length " + length);
            }
        });
    }

    @Test
    void flippedBytesAnywhereAreReadOrRefused() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        assertTimeoutPreemptively(ENOUGH, () -> {
            for (int seed = 0; seed < 1500; seed++) {
                byte[] damaged = image.clone();
                var random = new Random(seed);
                for (int i = 0; i <= random.nextInt(20); i++) {
                    int end = seed % 3 == 0 ? BaseBlock.LOGGED : seed % 3 == 1 ? 16_384 : damaged.length;
                    damaged[random.nextInt(end)] = (byte) random.nextInt();
                }
                assertReadableOrRefused(seed % 2 == 0 ? LogFixture.sealed(damaged) : damaged, "seed " + seed);
            }
        });
    }

    @Test
    void numbersOfTheLargestKindAreReadOrRefused() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        int[] nasty = {0, -1, 1, 0x7FFF_FFFF, 0x8000_0000, 0x20, 0x7FFF_FFF8, 0xFFFF_FFF8, 0x8000_3FD9, 0x0001_0000};
        assertTimeoutPreemptively(ENOUGH, () -> {
            for (int at = BaseBlock.SIZE; at < BaseBlock.SIZE + 3000; at += 4) {
                byte[] damaged = image.clone();
                LittleEndian.put32(damaged, at, nasty[at / 4 % nasty.length]);
                assertReadableOrRefused(damaged, "offset " + at);
            }
            for (int at = 0; at < 0x38; at += 4) {
                for (int number : nasty) {
                    byte[] damaged = image.clone();
                    LittleEndian.put32(damaged, at, number);
                    assertReadableOrRefused(LogFixture.sealed(damaged), "offset " + at + ", number " + number);
                }
            }
        });
    }

    @Test
    void damagedLogsNeverBreakAnything() throws IOException {
        HiveEditor editor = HiveFixture.rich(HiveVersion.V1_3);
        byte[] before = editor.commit();
        editor.createKey(HiveFixture.path("New"), HiveFixture.LATER);
        byte[] after = editor.commit();
        byte[] primary = LogFixture.dirty(before, 8, 7);
        List<HiveLog> logs = List.of(LogFixture.entryLog("H.LOG1", before, 8, LogFixture.entry(8, before, after)),
                LogFixture.sectorLog("H.LOG2", before, after, 8));
        assertTimeoutPreemptively(ENOUGH, () -> {
            for (int seed = 0; seed < 600; seed++) {
                var random = new Random(seed);
                HiveLog log = logs.get(seed % 2);
                byte[] damaged = new byte[(int) log.bytes().size()];
                log.bytes().read(0, java.nio.ByteBuffer.wrap(damaged));
                int end = seed % 4 < 2 ? 0x40 : damaged.length;
                LittleEndian.put32(damaged, random.nextInt(end - 4), seed % 5 == 0 ? -1 : random.nextInt());
                if (seed % 3 == 0) {
                    LogFixture.sealed(damaged);
                }
                assertReadableOrRefused(primary, List.of(new HiveLog("H.LOG1", ByteSource.of(damaged))), "seed " + seed);
            }
        });
    }

    @Test
    void editingADamagedHiveEndsInAResultOrARefusal() throws IOException {
        byte[] image = HiveFixture.rich(HiveVersion.V1_5).commit();
        assertTimeoutPreemptively(ENOUGH, () -> {
            int refused = 0;
            for (int seed = 0; seed < 300; seed++) {
                byte[] damaged = image.clone();
                var random = new Random(seed);
                damaged[BaseBlock.SIZE + random.nextInt(8192)] = (byte) random.nextInt();
                try {
                    HiveEditor editor = HiveEditor.of(HiveFixture.open(damaged));
                    editor.deleteKey(HiveFixture.path("Objects"), HiveFixture.LATER);
                    editor.createKey(HiveFixture.path("Schlüssel\\New"), HiveFixture.LATER);
                    editor.commit();
                } catch (HiveFormatException e) {
                    refused++;
                }
            }
            assertTrue(refused > 0);
        });
    }

    private static void assertReadableOrRefused(byte[] bytes, String what) {
        assertReadableOrRefused(bytes, List.of(), what);
    }

    private static void assertReadableOrRefused(byte[] bytes, List<HiveLog> logs, String what) {
        try {
            Hive hive = Hive.open(ByteSource.of(bytes), logs);
            WalkReport walk = HiveWalk.of(hive);
            assertTrue(walk.keys() >= 1, what);
            assertTrue(walk.keys() <= KEYS + 1 && walk.faults().size() <= HiveWalk.MAX_FAULTS, what + ": " + walk);
            HiveCheck.of(hive);
            hive.find(HiveFixture.path("Objects\\Key 7"));
            assertEquals(Math.max(bytes.length, HiveBytes.FILE_START + hive.bytes().size()), hive.image().length, what);
        } catch (HiveFormatException e) {
            assertTrue(e.offset().bytes() <= 0x1_0000_0FFFL && !e.found().isEmpty(), what);
        } catch (IOException | RuntimeException | Error e) {
            fail(what, e);
        }
    }
}
