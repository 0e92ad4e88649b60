package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveFormatException;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BootStoreReaderTest {

    @Test
    void everyRealStoreHasExactlyTheElementsThatAnotherReaderFound() throws IOException {
        var expected = new TreeSet<String>();
        BcdCorpus.elements().forEach(row -> expected.add(String.join(" ", row.file(), row.object().braced(),
                row.type().toString(), row.element().toString(), row.registryType().toString(), row.data().hex())));
        var found = new TreeSet<String>();
        for (String file : BcdCorpus.stores()) {
            BootStore store = BootStoreReader.read(BcdCorpus.open(file));
            assertEquals(HiveHealth.CLEAN, store.health(), file);
            store.objects().forEach(object -> object.elements().values().forEach(element -> found.add(String.join(" ",
                    file, object.id().braced(), object.type().orElseThrow().toString(), element.code().toString(),
                    element.type().toString(), element.raw().hex()))));
        }
        assertEquals(expected, found);
    }

    /** Whatever is changed in a store, reading ends with a store or with an error that names what is wrong. */
    @Test
    void aDamagedStoreIsReadOrRefusedAndNothingElse() throws IOException {
        byte[] sound = StoreFixture.template().file(new WindowsTime(0)).toArray();
        var random = new Random(20240301);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k < 4; k++) {
                damaged[0x1000 + random.nextInt(damaged.length - 0x1000)] = (byte) random.nextInt();
            }
            try {
                BootStore store = BootStoreReader.read(Hive.open(ByteSource.of(damaged), List.of()));
                StoreListing.verbose(PartitionNames.NONE).text(store, new EntrySelection.ByKind(EntrySelection.Kind.ALL));
                read++;
            } catch (HiveFormatException | BootStoreFormatException e) {
                assertFalse(e.getMessage().isBlank());
                refused++;
            }
        }
        assertTrue(read > 100 && refused > 100, read + " read, " + refused + " refused");
    }

    @Test
    void objectsComeByTypeAndThenByGuid() throws IOException {
        for (String file : BcdCorpus.stores()) {
            var objects = BootStoreReader.read(BcdCorpus.open(file)).objects();
            var sorted = new ArrayList<>(objects);
            sorted.sort(BootStore.ORDER);
            assertEquals(sorted, objects, file);
        }
    }

    @Test
    void everyRealStoreCanBeListed() throws IOException {
        for (String file : BcdCorpus.stores()) {
            BootStore store = BootStoreReader.read(BcdCorpus.open(file));
            var all = new EntrySelection.ByKind(EntrySelection.Kind.ALL);
            var verbose = StoreListing.verbose(PartitionNames.NONE).text(store, all);
            var aliased = StoreListing.withAliases(PartitionNames.NONE, Aliases.of(store)).text(store, all);
            assertEquals(store.objects().size(), verbose.stream().filter(line -> line.startsWith("identifier ")).count());
            assertTrue(aliased.size() <= verbose.size(), file);
            assertFalse(verbose.stream().anyMatch(line -> line.contains("0x00")), file);
        }
    }
}
