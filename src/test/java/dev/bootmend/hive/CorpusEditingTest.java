package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.LATER;
import static dev.bootmend.hive.HiveFixture.data;
import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.HiveCorpus.Row;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Edits of real hives: what was not touched stays, invariants hold, and readers of others see the same. */
class CorpusEditingTest {

    private static final RegistryKeyPath ADDED = path("BootMend test");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyGoodHiveSurvivesManyEdits() {
        return HiveCorpus.each(CorpusEditingTest::isEditable, CorpusEditingTest::editAndCompare);
    }

    @Test
    void otherReadersSeeTheSameInEveryEditedHive() throws IOException {
        var files = new ArrayList<Path>();
        var digests = new ArrayList<String>();
        for (Row row : HiveCorpus.expected().stream()
                .filter(row -> isEditable(row) && row.get("hivex").equals("ok")).toList()) {
            byte[] edited = edit(HiveCorpus.open(row.file()), new HiveContent());
            files.add(Files.write(folder.resolve(files.size() + ".hive"), edited));
            digests.add(HiveContent.digest(HiveFixture.open(edited)));
        }
        for (HiveVersion version : List.of(HiveVersion.V1_3, HiveVersion.V1_5)) {
            byte[] made = HiveFixture.rich(version).commit();
            files.add(Files.write(folder.resolve(files.size() + ".hive"), made));
            digests.add(HiveContent.digest(HiveFixture.open(made)));
        }
        assertEquals(digests, OtherReaders.hivexDigests(files));
        for (Path file : files) {
            OtherReaders.assertAccepted(file);
        }
    }

    @Test
    void oneChangedElementTouchesAFewSectorsOfARealStore() throws IOException {
        byte[] before = HiveCorpus.content("bcd/regipy/BCD");
        HiveEditor editor = HiveEditor.of(HiveFixture.open(before));
        RegistryKeyPath element = path("Objects\\{9dea862c-5cdd-4e70-acc1-f32b344d4795}\\Elements\\12000004");
        editor.setValue(element, "Element", RegistryType.SZ, data(200), LATER);
        byte[] after = editor.commit();
        assertEquals(before.length, after.length);
        int sectors = 0;
        for (int at = 0; at < before.length; at += 512) {
            sectors += Arrays.equals(before, at, at + 512, after, at, at + 512) ? 0 : 1;
        }
        assertTrue(sectors <= 6, sectors + " sectors changed");
    }

    private static boolean isEditable(Row row) {
        return row.get("expect").matches("open|recover");
    }

    private static void editAndCompare(Row row) throws IOException {
        Hive before = HiveCorpus.open(row.file());
        HiveContent content = HiveContent.of(before);
        byte[] image = edit(before, content);
        Hive after = HiveFixture.open(image);
        assertEquals(HiveState.CLEAN, after.state());
        assertEquals(content.keys(), HiveContent.of(after).keys());
        Set<String> known = HiveCheck.of(before).stream().map(CorpusEditingTest::ruleAndPlace).collect(Collectors.toSet());
        assertEquals(List.of(), HiveCheck.of(after).stream().filter(violation -> !known.contains(ruleAndPlace(violation))).toList());
        assertTrue(after.sequenceNumber().compareTo(before.sequenceNumber()) > 0);
    }

    private static String ruleAndPlace(HiveViolation violation) {
        return violation.rule() + " " + violation.offset();
    }

    /** Adds, changes and deletes in the hive and, where it already knows the keys, in the model. */
    private static byte[] edit(Hive hive, HiveContent content) throws IOException {
        HiveEditor editor = HiveEditor.of(hive);
        changeWhatIsThere(editor, content);
        editor.createKey(ADDED, LATER);
        content.addKey(ADDED);
        for (int size : new int[] {0, 4, 5, 16_344, 16_345, 40_000}) {
            set(editor, content, ADDED, new RegistryValue("data " + size, RegistryType.BINARY, data(size)));
        }
        set(editor, content, ADDED, new RegistryValue("Имя", RegistryType.SZ, Bytes.of((byte) 'x', (byte) 0)));
        set(editor, content, ADDED, new RegistryValue("data 5", RegistryType.NONE, data(500)));
        set(editor, content, ADDED, new RegistryValue("data 40000", RegistryType.NONE, data(3)));
        editor.deleteValue(ADDED, "DATA 4", LATER);
        content.deleteValue(ADDED, "data 4");
        for (int i = 0; i < 1100; i++) {
            editor.createKey(ADDED.child("many " + i * 7919 % 1100), LATER);
            content.addKey(ADDED.child("many " + i * 7919 % 1100));
        }
        editor.createKey(ADDED.child("gone").child("too"), "class", LATER);
        editor.setValue(ADDED.child("gone").child("too"), "big", RegistryType.BINARY, data(70_000), LATER);
        assertTrue(editor.deleteKey(ADDED.child("gone"), LATER));
        return editor.commit();
    }

    private static void changeWhatIsThere(HiveEditor editor, HiveContent content) throws IOException {
        List<HiveKey> subkeys = editor.root().subkeys();
        if (subkeys.isEmpty()) {
            return;
        }
        RegistryKeyPath doomed = subkeys.getLast().path();
        assertTrue(editor.deleteKey(doomed, LATER));
        content.deleteTree(doomed);
        for (HiveKey key = editor.root(); key != null; key = firstSubkey(key)) {
            RegistryKeyPath path = key.path();
            List<HiveValue> values = key.values();
            if (values.size() > 1) {
                set(editor, content, path, new RegistryValue(values.getLast().name(), RegistryType.BINARY, data(77)));
                String name = values.getFirst().name();
                assertTrue(editor.deleteValue(path, name, LATER));
                content.deleteValue(path, name);
                return;
            }
        }
    }

    private static HiveKey firstSubkey(HiveKey key) throws IOException {
        List<HiveKey> subkeys = key.subkeys();
        return subkeys.isEmpty() ? null : subkeys.getFirst();
    }

    private static void set(HiveEditor editor, HiveContent content, RegistryKeyPath path, RegistryValue value) throws IOException {
        editor.setValue(path, value.name(), value.type(), value.data(), LATER);
        content.setValue(path, value);
    }
}
