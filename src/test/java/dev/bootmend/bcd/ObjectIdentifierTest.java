package dev.bootmend.bcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.BootStore;
import dev.bootmend.model.Guid;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdentifierTest {

    private static final Guid ENTRY = Guid.of("75d876ef-6a3d-11ea-8d71-809133f4eea6");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"{bootmgr}, 9dea862c-5cdd-4e70-acc1-f32b344d4795", "{BOOTMGR}, 9dea862c-5cdd-4e70-acc1-f32b344d4795",
        "{legacy}, 466f5a88-0af2-4f76-9038-095b170dc21c", "{ntldr}, 466f5a88-0af2-4f76-9038-095b170dc21c",
        "{eventsettings}, 4636856e-540f-4170-a130-a84776f4c654",
        "{resumeloadersettings}, 1afa9c49-16ab-4a5c-901b-212802da9460",
        "{75D876EF-6A3D-11EA-8D71-809133F4EEA6}, 75d876ef-6a3d-11ea-8d71-809133f4eea6"})
    void aNameOrAGuidInBracesIsOneObject(String text, String id) {
        assertEquals(new ObjectIdentifier.Fixed(Guid.of(id)), ObjectIdentifier.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bootmgr", "{bootmgr", "bootmgr}", "{}", "", "{75d876ef}", "{ bootmgr }",
        "75d876ef-6a3d-11ea-8d71-809133f4eea6"})
    void anythingElseIsInvalid(String text) {
        assertEquals(new ObjectIdentifier.Invalid(text), ObjectIdentifier.of(text));
    }

    @Test
    void defaultAndCurrentAreNoObjects() {
        assertEquals(new ObjectIdentifier.DefaultEntry(), ObjectIdentifier.of("{Default}"));
        assertEquals(new ObjectIdentifier.CurrentEntry(), ObjectIdentifier.of("{current}"));
        assertEquals(new ObjectIdentifier.DefaultEntry(), ObjectIdentifier.of("{1cae1eb7-a0df-4d4d-9851-4860e34ef535}"));
        assertEquals(new ObjectIdentifier.CurrentEntry(), ObjectIdentifier.of("{fa926493-6f1c-4193-a414-58f0b2456d1e}"));
    }

    @Test
    void currentWinsOverDefault() {
        var aliases = new Aliases(Optional.empty(), Optional.of(ENTRY));
        assertEquals("{default}", aliases.print(ENTRY));
        assertEquals("{current}", aliases.withCurrent(ENTRY).print(ENTRY));
        assertEquals("{bootmgr}", aliases.print(BootStore.BOOT_MANAGER));
        assertEquals("{dbgsettings}", aliases.print(WellKnownObject.DBGSETTINGS.id()));
        assertEquals(WellKnownObject.SETUP_EFI.id().braced(), aliases.print(WellKnownObject.SETUP_EFI.id()));
    }

    @Test
    void everyWellKnownObjectIsFoundByItsNameAndGuid() {
        for (WellKnownObject object : WellKnownObject.values()) {
            assertEquals(Optional.of(object), WellKnownObject.of(object.id()));
            object.alias().ifPresent(alias ->
                    assertEquals(new ObjectIdentifier.Fixed(object.id()), ObjectIdentifier.of(alias)));
        }
        assertTrue(WellKnownObject.named("setup_efi").isEmpty());
        assertEquals(BootStore.BOOT_MANAGER, WellKnownObject.BOOTMGR.id());
    }
}
