package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.Generation;
import dev.bootmend.model.Guid;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.model.ObjectType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryTitlesTest {

    private static String title(Guid id) {
        MachineSnapshot machine = BootStores.with(BootStores.good(Generation.GEN2), Generation.GEN2,
                BootStores.object(id, ObjectType.INHERITED));
        BootStore store = machine.store(Snapshots.store(Generation.GEN2)).toOptional().orElseThrow();
        BootObject object = store.object(id).orElseThrow();
        return EntryTitles.of(store).of(object);
    }

    /** The change table takes its names from {@link WellKnownObject}; a step must not be called otherwise. */
    @ParameterizedTest
    @EnumSource(value = WellKnownObject.class, names = {"BOOTLOADERSETTINGS", "RESUMELOADERSETTINGS", "HYPERVISORSETTINGS",
            "DBGSETTINGS", "BADMEMORY", "RAMDISKOPTIONS"})
    void settingsWithoutADescriptionAreCalledAsInAListing(WellKnownObject object) {
        assertEquals(object.title(), title(object.id()));
    }

    @ParameterizedTest
    @EnumSource(value = WellKnownObject.class, names = {"EMSSETTINGS", "GLOBALSETTINGS"})
    void settingsThatArticlesCallByTheirNameKeepIt(WellKnownObject object) {
        assertEquals(object.alias().orElseThrow(), title(object.id()));
    }
}
