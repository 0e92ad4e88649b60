package dev.bootmend.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.HiveCorpus.Row;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.WindowsCase;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file of the corpus of real hives against the table made by independent readers. */
class CorpusReadingTest {

    @TestFactory
    Stream<DynamicTest> everyFileReadsAsExpected() {
        return HiveCorpus.each(row -> true, CorpusReadingTest::check);
    }

    private static void check(Row row) throws IOException {
        switch (row.get("expect")) {
            case "open" -> opens(row);
            case "recover" -> recovers(row);
            case "open-dirty", "refuse-replay" -> opensDirty(row);
            case "open-with-warning" -> opensWithWarning(row);
            case "error" -> reportsAnError(row);
            case "-" -> neverOpensAsAHive(row);
            default -> throw new AssertionError("unknown expectation " + row.get("expect"));
        }
    }

    private static void opens(Row row) throws IOException {
        Hive hive = HiveCorpus.open(row.file());
        assertEquals(HiveState.CLEAN, hive.state());
        assertEquals(row.get("version"), hive.version().toString());
        assertEquals(row.get("seq1"), hive.sequenceNumber().toString());
        assertFalse(hive.replay().applied());
        WalkReport walk = HiveWalk.of(hive);
        assertEquals(List.of(), walk.faults());
        boolean rootFlagMissing = row.get("note").contains("lacks the hive-entry flag") || row.file().contains("100_sub_keys")
                || row.file().contains("python-registry");
        if (!rootFlagMissing) {
            assertEquals(List.of(), hive.warnings());
        }
        assertEquals(List.of(), walk.warnings());
        if (row.has("keys")) {
            assertCounts(row.number("keys"), row.number("values"), walk);
        }
        everyKeyIsFoundByItsName(hive);
    }

    private static void everyKeyIsFoundByItsName(Hive hive) throws IOException {
        HiveWalk.of(hive, new HiveVisitor() {
            @Override
            public void key(HiveKey key) throws IOException {
                for (HiveKey child : key.subkeys()) {
                    HiveKey found = key.subkey(WindowsCase.upcase(child.name())).orElseThrow(() -> new AssertionError(child.path()));
                    assertEquals(child.offset(), found.offset());
                }
            }
        });
    }

    private static void recovers(Row row) throws IOException {
        Hive hive = HiveCorpus.open(row.file());
        boolean damaged = row.get("checksum").equals("bad");
        assertEquals(damaged ? HiveState.REBUILT : HiveState.RECOVERED, hive.state());
        assertEquals(damaged, hive.replay().baseBlockRebuilt());
        assertEquals(row.get("applied"), appliedOf(hive.replay()));
        assertEquals(row.get("logs_used"), hive.replay().logs().stream()
                .filter(use -> use.outcome() == LogUse.Outcome.APPLIED)
                .map(use -> use.log().substring(use.log().lastIndexOf('.') + 1))
                .collect(Collectors.joining(",")));
        assertEquals(row.number("after_hbins_size"), hive.bytes().size());
        assertEquals(row.get("after_hbins_sha256"), sha256OfBins(hive));
        WalkReport walk = HiveWalk.of(hive);
        assertEquals(List.of(), walk.faults());
        assertCounts(row.number("after_keys"), row.number("after_values"), walk);
        primaryAloneIsDirty(row);
    }

    private static void primaryAloneIsDirty(Row row) throws IOException {
        ByteSource primary = ByteSource.of(HiveCorpus.content(row.file()));
        if (!row.get("version").matches("1\\.[3-6]")) {
            HiveFormatException refusal = assertThrows(HiveFormatException.class, () -> Hive.open(primary, List.of()));
            assertEquals(row.get("version"), refusal.found());
            return;
        }
        Hive alone = Hive.open(primary, List.of());
        assertEquals(HiveState.DIRTY, alone.state());
        assertCounts(row.number("keys"), row.number("values"), HiveWalk.of(alone));
    }

    private static void opensDirty(Row row) throws IOException {
        Hive hive = HiveCorpus.open(row.file());
        assertEquals(HiveState.DIRTY, hive.state());
        assertFalse(hive.replay().applied());
        assertTrue(hive.replay().logs().stream().noneMatch(use -> use.outcome() == LogUse.Outcome.APPLIED));
        assertEquals(HiveWarning.Kind.NOT_RECOVERED, hive.warnings().getFirst().kind());
        assertCounts(row.number("keys"), row.number("values"), HiveWalk.of(hive));
    }

    private static void opensWithWarning(Row row) throws IOException {
        Hive hive = HiveCorpus.open(row.file());
        WalkReport walk = HiveWalk.of(hive);
        assertEquals(List.of(), walk.faults());
        assertNotEquals(0, hive.warnings().size() + walk.warnings().size());
        String[] counts = row.get("reglookup").split("/");
        assertCounts(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), walk);
    }

    private static void reportsAnError(Row row) throws IOException {
        try {
            WalkReport walk = HiveWalk.of(HiveCorpus.open(row.file()));
            assertFalse(walk.isComplete(), "no fault was reported");
            if (row.get("hivex").equals("cycle")) {
                return; // the other reader counts what it meets twice
            }
            String[] partial = row.get("reglookup").split("/");
            assertTrue(walk.keys() >= Integer.parseInt(partial[0]), "fewer keys than another reader: " + walk);
            assertTrue(walk.values() >= Integer.parseInt(partial[1]), "fewer values than another reader: " + walk);
        } catch (HiveFormatException e) {
            assertFalse(e.remedy().isEmpty());
            assertEquals("-", row.get("seq1"), () -> "a hive that can be read in part was refused: " + e);
        }
    }

    private static void neverOpensAsAHive(Row row) throws IOException {
        assertThrows(HiveFormatException.class,
                () -> Hive.open(ByteSource.of(HiveCorpus.content(row.file())), List.of()));
    }

    private static void assertCounts(int keys, int values, WalkReport walk) {
        assertEquals(keys + " keys, " + values + " values", walk.keys() + " keys, " + walk.values() + " values");
    }

    private static String appliedOf(ReplayReport replay) {
        return replay.sectors() > 0
                ? replay.sectors() + " sectors"
                : replay.entries().stream().map(SequenceNumber::toString).collect(Collectors.joining(","));
    }

    private static String sha256OfBins(Hive hive) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hive.image(), HiveBytes.FILE_START, hive.bytes().size());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
