package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.HiveVersion;
import dev.bootmend.hive.NewHive;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The services that the loader starts, out of all of them. */
class BootServiceLookTest {

    private static final RegistryKeyPath SERVICES = RegistryKeyPath.of("ControlSet001\\Services");

    @Test
    void onlyWhatTheLoaderStartsIsRecordedAndOnlyOfTheNextControlSet() throws IOException {
        RegistryExcerpt seen = look(hive());
        assertTrue(seen.key(SERVICES.child("guard")).isKnown());
        assertTrue(seen.key(SERVICES.child("odd")).isKnown(), "its Start is no number");
        assertFalse(seen.hasKey(SERVICES.child("later")));
        assertFalse(seen.hasKey(SERVICES.child("nothing")));
        assertFalse(seen.hasKey(SERVICES.child("guard").child("Parameters")), "only its own values");
        assertFalse(seen.hasKey(RegistryKeyPath.of("ControlSet002\\Services\\guard")));
        assertTrue(seen.unread().isEmpty());
    }

    @Test
    void thePackageOfItsOwnerIsRecorded() throws IOException {
        RegistryExcerpt seen = look(hive());
        assertEquals("Guard Ltd.", seen.value(RegistryKeyPath.of("DriverDatabase\\DriverPackages\\guard.inf_1"), "Provider")
                .toOptional().orElseThrow().asText());
    }

    @Test
    void aServiceThatIsDamagedIsToldAndTheOthersAreRead() throws IOException {
        byte[] hive = hive();
        Hive open = open(hive);
        long node = open.find(SERVICES.child("torn")).orElseThrow().offset().bytes();
        hive[(int) node + 4 + 0x28] = 0x13; // where the list of its values lies
        hive[(int) node + 4 + 0x2B] = 0x77;
        RegistryExcerpt seen = look(hive);
        assertEquals(Set.of(SERVICES.child("torn")), seen.unread().keySet());
        assertTrue(seen.key(SERVICES.child("torn")).isUnreadable());
        assertTrue(seen.key(SERVICES.child("guard")).isKnown());
    }

    @Test
    void aListOfServicesThatIsDamagedIsToldAndNotEmpty() throws IOException {
        byte[] hive = hive();
        long node = open(hive).find(SERVICES.child("torn")).orElseThrow().offset().bytes();
        hive[(int) node + 4] = 'x';
        RegistryExcerpt seen = look(hive);
        assertEquals(Set.of(SERVICES), seen.unread().keySet());
        assertTrue(seen.unread().get(SERVICES).toString().contains("SYSTEM hive, ControlSet001\\Services"));
    }

    private static RegistryExcerpt look(byte[] hive) throws IOException {
        return RegistryLook.of(open(hive), Set.of());
    }

    private static Hive open(byte[] hive) throws IOException {
        return Hive.open(ByteSource.of(hive), List.of());
    }

    private static byte[] hive() throws IOException {
        HiveEditor hive = HiveEditor.create(NewHive.of(HiveVersion.V1_5, "ROOT", MemoryMachine.TIME));
        set(hive, "Select", RegistryValue.dword("Current", 1), RegistryValue.dword("Default", 1));
        set(hive, "ControlSet001\\Services\\guard", RegistryValue.dword("Start", 0), new RegistryValue("Owners",
                RegistryType.MULTI_SZ, Bytes.of("oem1.inf\0\0".getBytes(StandardCharsets.UTF_16LE))));
        set(hive, "ControlSet001\\Services\\guard\\Parameters", RegistryValue.dword("Size", 1));
        set(hive, "ControlSet001\\Services\\later", RegistryValue.dword("Start", 1));
        set(hive, "ControlSet001\\Services\\nothing", RegistryValue.dword("Other", 0));
        set(hive, "ControlSet001\\Services\\odd", RegistryValue.text("Start", RegistryType.SZ, "0"));
        set(hive, "ControlSet001\\Services\\torn", RegistryValue.dword("Start", 0));
        set(hive, "ControlSet002\\Services\\guard", RegistryValue.dword("Start", 0));
        set(hive, "DriverDatabase\\DriverInfFiles\\oem1.inf", RegistryValue.text("Active", RegistryType.SZ, "guard.inf_1"));
        set(hive, "DriverDatabase\\DriverPackages\\guard.inf_1", RegistryValue.text("Provider", RegistryType.SZ, "Guard Ltd."));
        return hive.commit();
    }

    private static void set(HiveEditor hive, String key, RegistryValue... values) throws IOException {
        RegistryKeyPath path = RegistryKeyPath.of(key);
        hive.createKey(path, MemoryMachine.TIME);
        for (RegistryValue value : values) {
            SystemHives.set(hive, path, value);
        }
    }
}
