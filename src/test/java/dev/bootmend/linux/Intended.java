package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the repair of a fault may change on a disk, and nothing else: the table that the loop lane is judged by.
 *
 * @param files the names of files whose content may change
 * @param bytes exactly the bytes outside of partitions that change
 * @param values what happens in stores and hives, as before and after; each is met by a change, and each change meets one
 */
record Intended(Pattern files, List<Long> bytes, List<Pattern> values) {

    private static final String ENTRY = "BCD Objects\\\\\\{[0-9a-f-]{36}\\}\\\\Elements\\\\";
    /** Geoff Chappell: BCD objects, {bootmgr} and {emssettings}. */
    private static final String MANAGER = "BCD Objects\\\\\\{9dea862c-5cdd-4e70-acc1-f32b344d4795\\}\\\\Elements\\\\";
    private static final String EMS = "BCD Objects\\\\\\{0ce4991b-e6b3-4b16-b23c-5e0d9250e5d9\\}\\\\Elements\\\\";
    private static final String CRASH = "SYSTEM ControlSet001\\\\Control\\\\CrashControl ";

    private static final String STORE = "volume\\d[/\\\\](EFI[/\\\\]Microsoft[/\\\\])?Boot[/\\\\]BCD";
    private static final String HIVE = "volume\\d/Windows/System32/config/SYSTEM(\\.LOG[12])?";
    private static final String BOOT_FILES = "volume\\d/(bootmgr|BOOTNXT|Boot/.*|EFI/(Microsoft/)?Boot/.*)";
    private static final String NO_FILE = "-";

    /** The active flags of the four entries of a partition table (Microsoft: MBR). */
    private static final long FIRST = 446;
    private static final long SECOND = 462;

    private static final Map<String, Intended> TABLE = table();

    private static Map<String, Intended> table() {
        var table = new HashMap<String, Intended>();
        String imc = ENTRY + "(21000138|22000137)( Element)?: .* -> null";
        for (String fault : List.of("imc", "imc-bcd", "imc-controlset", "imc-entries")) {
            table.put(fault, store(imc));
        }
        table.put("gen1-4k", store(imc));
        table.put("gen1-single-4k", store(imc));
        table.put("gen2-4k", new Intended(Pattern.compile(STORE), List.of(), List.of()));
        table.put("imc-registry", hive("SYSTEM ControlSet001\\\\Control\\\\InitialMachineConfig\\\\(System|_Global): null -> key",
                "SYSTEM ControlSet001\\\\Control\\\\InitialMachineConfig\\\\(System|_Global) ErrorControlPolicy: null -> int32 0"));
        table.put("active-flag-none", flags(FIRST));
        table.put("active-flag-other", flags(FIRST, SECOND));
        table.put("active-flag-several", flags(SECOND));
        for (String fault : List.of("boot-manager-file-missing", "boot-manager-file-empty", "store-missing", "store-empty",
                "store-damaged", "store-no-loader", "boot-manager-object-missing")) {
            table.put(fault, rebuilt());
        }
        table.put("devices-other-disk", store(ENTRY + "11000001 Element: .*", ENTRY + "21000001 Element: .*"));
        table.put("boot-as-device", table.get("devices-other-disk"));
        table.put("boot-manager-device-wrong", store(MANAGER + "11000001 Element: .*"));
        table.put("loader-path-extension", store(ENTRY + "12000002 Element: .* -> string \\\\Windows\\\\system32\\\\winload\\.(exe|efi)"));
        table.put("loader-path-missing", store(ENTRY + "12000002: null -> key",
                ENTRY + "12000002 Element: null -> string \\\\Windows\\\\system32\\\\winload\\.(exe|efi)"));
        table.put("boot-manager-path-wrong", store(MANAGER
                + "12000002 Element: .* -> string (\\\\bootmgr|\\\\EFI\\\\Microsoft\\\\Boot\\\\bootmgfw\\.efi)"));
        table.put("system-root-wrong", store(ENTRY + "22000002 Element: string \\\\WINNT -> string \\\\Windows"));
        table.put("default-entry-missing", store(MANAGER + "23000003: null -> key", MANAGER + "23000003 Element: null -> string \\{.*"));
        table.put("default-entry-dangling", store(MANAGER + "23000003 Element: .* -> string \\{.*"));
        table.put("default-entry-no-loader", table.get("default-entry-dangling"));
        table.put("default-entry-is-setup", table.get("default-entry-dangling"));
        table.put("osdevice-wrong", store(ENTRY + "21000001 Element: .*"));
        table.put("windows-volume-dirty", nothing());
        table.put("system-volume-dirty", nothing());
        table.put("gen1-several", new Intended(Pattern.compile(STORE), List.of(FIRST, SECOND), compiled(
                ENTRY + "[12]1000001 Element: .*", ENTRY + "12000002 Element: .*")));
        table.put("gen1-single-several", new Intended(Pattern.compile(BOOT_FILES), List.of(FIRST), compiled("BCD .*")));
        table.put("gen2-several", rebuilt());
        // the first repair of disks with faults of two recipes
        table.put("inactive-then-imc", flags(FIRST));
        table.put("imc-then-osdevice", store(imc));
        List.of("store-then-update", "store-then-driver", "manager-and-imc").forEach(fault -> table.put(fault, rebuilt()));
        table.put("gen1-ems-off", store(ENTRY + "260000b0: null -> key", ENTRY + "260000b0 Element: null -> binary base64 AQ==",
                EMS + "1500002[23]: null -> key", EMS + "15000022 Element: null -> binary base64 AQAAAAAAAAA=",
                EMS + "15000023 Element: null -> binary base64 AMIBAAAAAAA="));
        table.put("gen1-single-ems-off", table.get("gen1-ems-off"));
        table.put("gen2-ems-off", store(ENTRY + "260000b0: null -> key", ENTRY + "260000b0 Element: null -> binary base64 AQ=="));
        table.put("ems-wrong", store(EMS + "15000022 Element: .* -> binary base64 AQAAAAAAAAA=",
                EMS + "15000023 Element: .* -> binary base64 AMIBAAAAAAA="));
        table.put("configure-dump", nothing());
        for (String fault : List.of("configure-none", "configure-truncated", "configure-no-room")) {
            table.put(fault, hive(CRASH + "CrashDumpEnabled: int32 [07] -> int32 1", CRASH + "NMICrashDump: null -> int32 1",
                    CRASH + "DedicatedDumpFile: null -> string C:\\\\dd\\.sys"));
        }
        table.put("configure-elsewhere", hive(CRASH + "CrashDumpEnabled: int32 7 -> int32 1", CRASH + "NMICrashDump: null -> int32 1",
                CRASH + "DedicatedDumpFile: null -> string C:\\\\dd\\.sys", CRASH + "DumpFile: expand D:.* -> expand %SystemRoot%\\\\MEMORY.DMP"));
        return table;
    }

    /** The row of a scenario: of its name, else of its fault on whatever layout. */
    static Intended of(String scenario) {
        Intended exact = TABLE.get(scenario);
        Intended found = exact != null ? exact : TABLE.get(scenario.replaceFirst("^(gen1-single|gen1|gen2)-", ""));
        assertTrue(found != null, () -> "the table has no row for " + scenario);
        return found;
    }

    private static List<Pattern> compiled(String... values) {
        return List.of(values).stream().map(Pattern::compile).toList();
    }

    private static Intended store(String... values) {
        return new Intended(Pattern.compile(STORE), List.of(), compiled(values));
    }

    private static Intended hive(String... values) {
        return new Intended(Pattern.compile(HIVE), List.of(), compiled(values));
    }

    private static Intended flags(Long... bytes) {
        return new Intended(Pattern.compile(NO_FILE), List.of(bytes), List.of());
    }

    private static Intended nothing() {
        return flags();
    }

    private static Intended rebuilt() {
        return new Intended(Pattern.compile(BOOT_FILES), List.of(), compiled("BCD .*"));
    }

    /** Whether files are built anew, so that an undo brings back their content, but in new files. */
    boolean madeAnew() {
        return files.pattern().equals(BOOT_FILES);
    }

    /** What was found to be changed by other programs is what was intended. */
    void assertOnly(List<String> changedFiles, List<Long> changedBytes, List<String> changedValues) {
        changedFiles.forEach(file -> assertTrue(files.matcher(file).matches(), file));
        assertEquals(files.pattern().equals(NO_FILE), changedFiles.isEmpty(), changedFiles.toString());
        assertEquals(bytes, changedBytes);
        for (String change : changedValues) {
            assertTrue(values.isEmpty() && changedFiles.isEmpty()
                    || values.stream().anyMatch(expected -> expected.matcher(change).matches()), change);
        }
        for (Pattern expected : values) {
            assertTrue(changedValues.stream().anyMatch(change -> expected.matcher(change).matches()),
                    expected + " is not among " + changedValues);
        }
    }
}
