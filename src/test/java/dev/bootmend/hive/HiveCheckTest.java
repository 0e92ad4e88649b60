package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.HiveViolation.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invariant is broken by hand in a sound hive, and the checker names it. */
class HiveCheckTest {

    private byte[] image;
    private Hive sound;

    @BeforeEach
    void makeASoundHive() throws IOException {
        image = HiveFixture.rich(HiveVersion.V1_5).commit();
        sound = HiveFixture.openSound(image);
    }

    @Test
    void aWrongNumberOfSubkeysIsNamed() throws IOException {
        int at = nodeField("Objects", KeyNode.AT_SUBKEY_COUNT);
        LittleEndian.put32(image, at, 41);
        assertTrue(rules().contains(Rule.COUNTS));
    }

    @Test
    void anUnsortedListAndADuplicateAreNamed() throws IOException {
        int element = FILE + sound.find(path("Objects")).orElseThrow().node().subkeyList() + 4 + SubkeyLeaf.HEADER;
        long first = LittleEndian.i64(image, element);
        LittleEndian.put64(image, element, LittleEndian.i64(image, element + 8));
        LittleEndian.put64(image, element + 8, first);
        assertEquals(Set.of(Rule.SUBKEY_ORDER), rules());
        assertEquals(List.of(HiveWarning.Kind.UNSORTED_SUBKEYS), walkWarnings());
    }

    @Test
    void twoSiblingsOfOneNameAreNamed() throws IOException {
        HiveKey key = sound.find(path("Objects\\Key 31")).orElseThrow();
        image[(int) key.offset().bytes() + 4 + KeyNode.HEADER + 5] = '0';
        assertTrue(rules().contains(Rule.SUBKEY_ORDER));
        assertEquals(List.of(HiveWarning.Kind.DUPLICATE_SUBKEY), walkWarnings());
    }

    @Test
    void aWrongHashIsNamed() throws IOException {
        int element = FILE + sound.find(path("Objects")).orElseThrow().node().subkeyList() + 4 + SubkeyLeaf.HEADER;
        image[element + 4] ^= 1;
        assertEquals(Set.of(Rule.SUBKEY_ORDER), rules());
    }

    @Test
    void aWrongParentIsNamed() throws IOException {
        LittleEndian.put32(image, nodeField("Objects\\Key 3", KeyNode.AT_PARENT), 0x20);
        assertEquals(Set.of(Rule.PARENT), rules());
    }

    @Test
    void aWrongReferenceCountIsNamed() throws IOException {
        int security = sound.root().node().security();
        LittleEndian.put32(image, FILE + security + 4 + SecurityCells.AT_COUNT, 7);
        assertEquals(Set.of(Rule.SECURITY), rules());
    }

    @Test
    void aFieldThatIsTooSmallIsNamed() throws IOException {
        LittleEndian.put32(image, nodeField("Objects\\Key 9", KeyNode.AT_LARGEST_VALUE_DATA), 62);
        assertEquals(Set.of(Rule.LARGEST), rules());
        LittleEndian.put32(image, nodeField("Objects\\Key 9", KeyNode.AT_LARGEST_VALUE_DATA), 63);
        assertEquals(Set.of(), rules());
    }

    @Test
    void aCellThatDoesNotFillItsBinIsNamed() throws IOException {
        int value = (int) sound.find(path("Objects\\Key 9")).orElseThrow().value("Element").orElseThrow().offset().bytes();
        LittleEndian.put32(image, value, -0x5000);
        assertTrue(rules().contains(Rule.CELLS));
    }

    @Test
    void aCellThatNothingRefersToIsNamed() throws IOException {
        LittleEndian.put32(image, nodeField("Schlüssel\\Ключ\\ß", KeyNode.AT_CLASS), KeyNode.NONE);
        assertEquals(Set.of(Rule.REACHABLE), rules());
    }

    @Test
    void aCellWithTwoOwnersIsNamed() throws IOException {
        HiveKey first = sound.find(path("Objects\\Key 20")).orElseThrow();
        HiveKey second = sound.find(path("Objects\\Key 21")).orElseThrow();
        LittleEndian.put32(image, FILE + second.node().cell().dataOffset() + KeyNode.AT_VALUE_LIST, first.node().valueList());
        assertEquals(Set.of(Rule.REACHABLE), rules());
        assertEquals(1, HiveWalk.of(HiveFixture.open(image)).faults().size());
    }

    @Test
    void anInterruptedWriteIsNamed() throws IOException {
        image = LogFixture.dirty(image, 2, 1);
        assertEquals(Set.of(Rule.BASE_BLOCK), rules());
    }

    @Test
    void aBrokenStructureIsNamed() throws IOException {
        HiveKey key = sound.find(path("Objects\\Key 31")).orElseThrow();
        image[(int) key.offset().bytes() + 4] = 0;
        assertTrue(rules().contains(Rule.READABLE));
    }

    private static final int FILE = HiveBytes.FILE_START;

    private int nodeField(String key, int field) throws IOException {
        return FILE + sound.find(path(key)).orElseThrow().node().cell().dataOffset() + field;
    }

    private Set<Rule> rules() throws IOException {
        return HiveCheck.of(HiveFixture.open(image)).stream().map(HiveViolation::rule).collect(Collectors.toSet());
    }

    private List<HiveWarning.Kind> walkWarnings() throws IOException {
        var kinds = new ArrayList<HiveWarning.Kind>();
        HiveWalk.of(HiveFixture.open(image)).warnings().forEach(warning -> kinds.add(warning.kind()));
        return kinds;
    }
}
