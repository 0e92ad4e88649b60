package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Guid;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrySelectionTest {

    private static final String FIRST = "11111111-1111-1111-1111-111111111111";
    private static final String SECOND = "22222222-2222-2222-2222-222222222222";
    private static final String GONE = "99999999-9999-9999-9999-999999999999";
    private static final String COPY = "33333333-3333-3333-3333-333333333333";

    private static final BootStore STORE = StoreFixture.store(
            StoreFixture.object(WellKnownObject.FWBOOTMGR.id(), 0x10100001),
            StoreFixture.object(WellKnownObject.BOOTMGR.id(), 0x10100002, "default={" + SECOND + "}",
                    "displayorder={" + SECOND + "} {" + GONE + "} {" + FIRST + "}"),
            StoreFixture.object(Guid.of(COPY), 0x10100002),
            StoreFixture.object(Guid.of("44444444-4444-4444-4444-444444444444"), 0x101fffff),
            StoreFixture.object(Guid.of(FIRST), 0x10200003),
            StoreFixture.object(Guid.of(SECOND), 0x10200003),
            StoreFixture.object(Guid.of("55555555-5555-5555-5555-555555555555"), 0x10200004),
            StoreFixture.object(WellKnownObject.EMSSETTINGS.id(), 0x20100000),
            StoreFixture.object(WellKnownObject.BOOTLOADERSETTINGS.id(), 0x20200003),
            StoreFixture.object(WellKnownObject.RAMDISKOPTIONS.id(), 0x30000000));

    /** Each object is named by its first digit or letter. */
    @ParameterizedTest(name = "/enum {0} lists {1}")
    @CsvSource({"active, 9 2 1", "ALL, a 3 9 4 1 2 5 0 6 a", "Firmware, a 3 9 4", "bootmgr, 3 9", "osloader, 1 2",
        "RESUME, 5", "INHERIT, 0 6", "BOOTAPP, 1 2 5", "{bootmgr}, 9", "{default}, 2",
        "{11111111-1111-1111-1111-111111111111}, 1"})
    void aWordSelectsObjectsInTheOrderOfTheRealTool(String word, String expected) {
        assertEquals(expected, ids(EntrySelection.of(word, STORE).orElseThrow().objects(STORE)));
    }

    @ParameterizedTest
    @CsvSource({"{current}", "bootmgrs", "{nobody}", "bootmgr}"})
    void aWordThatNamesNothingIsNoSelection(String word) {
        assertEquals(Optional.empty(), EntrySelection.of(word, STORE));
    }

    @Test
    void anObjectThatIsNotThereSelectsNothing() {
        assertEquals(List.of(), new EntrySelection.Single(Guid.of(GONE)).objects(STORE));
    }

    @Test
    void aStoreWithoutBootManagerHasNoActiveEntries() {
        assertEquals(List.of(), new EntrySelection.Active().objects(StoreFixture.store()));
        assertEquals(Optional.empty(), Aliases.defaultEntry(StoreFixture.store()));
    }

    private static String ids(List<BootObject> objects) {
        return String.join(" ", objects.stream().map(object -> object.id().toString().substring(0, 1)).toList());
    }
}
