package dev.bootmend.model;

import java.util.Locale;
import java.util.Map;

/**
 * The type of a registry value: any 32-bit number, a few of which have names (winnt.h, REG_NONE to REG_QWORD).
 */
public record RegistryType(int code) {

    public static final RegistryType NONE = new RegistryType(0);
    public static final RegistryType SZ = new RegistryType(1);
    public static final RegistryType EXPAND_SZ = new RegistryType(2);
    public static final RegistryType BINARY = new RegistryType(3);
    public static final RegistryType DWORD = new RegistryType(4);
    public static final RegistryType DWORD_BIG_ENDIAN = new RegistryType(5);
    public static final RegistryType LINK = new RegistryType(6);
    public static final RegistryType MULTI_SZ = new RegistryType(7);
    public static final RegistryType RESOURCE_LIST = new RegistryType(8);
    public static final RegistryType FULL_RESOURCE_DESCRIPTOR = new RegistryType(9);
    public static final RegistryType RESOURCE_REQUIREMENTS_LIST = new RegistryType(10);
    public static final RegistryType QWORD = new RegistryType(11);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "REG_NONE"), Map.entry(1, "REG_SZ"), Map.entry(2, "REG_EXPAND_SZ"),
            Map.entry(3, "REG_BINARY"), Map.entry(4, "REG_DWORD"), Map.entry(5, "REG_DWORD_BIG_ENDIAN"),
            Map.entry(6, "REG_LINK"), Map.entry(7, "REG_MULTI_SZ"), Map.entry(8, "REG_RESOURCE_LIST"),
            Map.entry(9, "REG_FULL_RESOURCE_DESCRIPTOR"), Map.entry(10, "REG_RESOURCE_REQUIREMENTS_LIST"),
            Map.entry(11, "REG_QWORD"));

    /** The type with that name. */
    public static RegistryType named(String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(entry -> new RegistryType(entry.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a registry type: " + name));
    }

    /** The name, or eight hexadecimal digits for a type that has none. */
    @Override
    public String toString() {
        return NAMES.getOrDefault(code, String.format(Locale.ROOT, "0x%08x", code));
    }
}
