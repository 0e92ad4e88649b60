package dev.bootmend.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegistryListingTest {

    private static final RegistryKeyPath KEY = RegistryKeyPath.of("ControlSet001\\Control");

    private static List<String> listed(RegistryValue... values) {
        var keys = new TreeMap<RegistryKeyPath, List<RegistryValue>>();
        keys.put(KEY, List.of(values));
        return RegistryListing.lines(new RegistryExcerpt(List.of(KEY), keys), "SYSTEM", List.of(KEY, KEY.child("missing")));
    }

    @Test
    void numbersAndTextsAreWrittenAsInARegistrationFile() {
        assertEquals(List.of("[SYSTEM\\ControlSet001\\Control]", "\"Policy\"=dword:000000ff", "\"Path\"=\"C:\\\\a \\\"b\\\"\""),
                listed(RegistryValue.dword("Policy", 255), RegistryValue.text("Path", RegistryType.SZ, "C:\\a \"b\"")));
    }

    @Test
    void theDefaultValueAndOtherTypesAreNamed() {
        assertEquals(List.of("[SYSTEM\\ControlSet001\\Control]", "@=\"x\"", "\"Raw\"=REG_BINARY:" + Bytes.of((byte) 1, (byte) 2)),
                listed(RegistryValue.text("", RegistryType.SZ, "x"), new RegistryValue("Raw", RegistryType.BINARY, Bytes.of((byte) 1, (byte) 2))));
    }

    @Test
    void aTextWithVariablesCanBeRead() {
        assertEquals("\"DumpFile\"=REG_EXPAND_SZ:\"%SystemRoot%\\\\MEMORY.DMP\"",
                listed(RegistryValue.text("DumpFile", RegistryType.EXPAND_SZ, "%SystemRoot%\\MEMORY.DMP")).getLast());
    }
}
