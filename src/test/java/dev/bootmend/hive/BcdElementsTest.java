package dev.bootmend.hive;

import static dev.bootmend.hive.HiveFixture.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.HiveCorpus.Row;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every element of every boot store of the corpus, as another reader sees it at the level of the hive. */
class BcdElementsTest {

    @Test
    void everyElementHasTypeAndDataAsAnotherReaderSeesThem() throws IOException {
        List<Row> rows = HiveCorpus.table("bcd-elements.tsv");
        Map<String, Hive> stores = new HashMap<>();
        for (Row row : rows) {
            if (!stores.containsKey(row.file())) {
                stores.put(row.file(), HiveCorpus.open(row.file()));
            }
            HiveKey object = stores.get(row.file()).find(path("Objects\\" + row.get("object"))).orElseThrow();
            HiveValue value = object.descendant(path("Elements\\" + row.get("element"))).orElseThrow().value("element").orElseThrow();
            var type = new RegistryType(row.number("regtype"));
            assertEquals(new RegistryValue("Element", type, Bytes.ofHex(row.get("data"))), value.toRegistryValue(), row::toString);
            assertEquals(row.number("length"), value.size().bytes());
            int objectType = object.descendant(path("Description")).orElseThrow().value("Type").orElseThrow().toRegistryValue().asDword().orElseThrow();
            assertEquals(Integer.parseUnsignedInt(row.get("type"), 16), objectType);
        }
        assertTrue(rows.size() > 1000, rows.size() + " rows");
        assertEquals(elementsOf(stores), rows.size());
    }

    private static int elementsOf(Map<String, Hive> stores) throws IOException {
        int count = 0;
        for (Hive store : stores.values()) {
            for (HiveKey object : store.find(path("Objects")).orElseThrow().subkeys()) {
                var elements = object.subkey("Elements");
                count += elements.isPresent() ? elements.get().subkeys().size() : 0;
            }
        }
        return count;
    }
}
