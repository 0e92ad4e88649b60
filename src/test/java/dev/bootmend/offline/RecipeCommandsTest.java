package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.hive.Hive;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command line that the articles and the recipes prescribe, word for word. */
class RecipeCommandsTest {

    /** What stands behind {@code bcdedit /store <B>}; LOADER is the identifier of the boot entry. */
    private static final List<String> STORE = List.of(
            "/set {bootmgr} device partition=SYSTEM", "/set {bootmgr} path BOOTMGR", "/set {bootmgr} default LOADER",
            "/set LOADER device partition=WINDOWS", "/set LOADER osdevice partition=WINDOWS", "/set LOADER path PATH",
            "/set LOADER systemroot \\Windows", "/set {bootmgr} integrityservices enable",
            "/set LOADER integrityservices enable", "/set LOADER recoveryenabled No", "/set LOADER recoveryenabled Off",
            "/set LOADER bootstatuspolicy IgnoreAllFailures", "/ems LOADER ON",
            "/emssettings EMSPORT:1 EMSBAUDRATE:115200", "/set {bootmgr} displaybootmenu yes", "/set {bootmgr} timeout 5",
            "/set {bootmgr} bootems yes", "/enum", "/enum all /v", "/bootems LOADER ON", "/default LOADER", "/timeout 5",
            "/displayorder LOADER", "/set LOADER safeboot minimal", "/deletevalue LOADER safeboot",
            "/deletevalue {bootmgr} displaybootmenu", "/deletevalue LOADER imcdevice", "/deletevalue LOADER imchivename",
            "/set LOADER imcdevice locate=\\IMC.hiv", "/deletevalue LOADER imcdevice",
            "/set {bootmgr} device boot", "/set LOADER device boot", "/set LOADER osdevice boot");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gen1-imc", "gen1-single-imc", "gen2-imc"})
    void everyCommandOnAStoreIsAccepted(String scenario) throws Exception {
        var machine = machine(scenario);
        for (String line : STORE) {
            ToolResult result = machine.bcdedit(words(machine, line));
            assertEquals(0, result.exitCode(), () -> line + "\n" + result.output());
        }
        BootStore store = store(machine);
        Guid id = loader(store);
        expect(store, WellKnownObject.EMSSETTINGS.id(), BootElements.EMS_PORT, "0100000000000000");
        expect(store, WellKnownObject.EMSSETTINGS.id(), BootElements.EMS_BAUD_RATE, "00c2010000000000");
        expect(store, id, BootElements.EMS, "01");
        expect(store, id, BootElements.RECOVERY_ENABLED, "00");
        expect(store, id, BootElements.BOOT_STATUS_POLICY, "0100000000000000");
        expect(store, id, BootElements.INTEGRITY_SERVICES, "0100000000000000");
        expect(store, WellKnownObject.BOOTMGR.id(), BootElements.TIMEOUT, "0500000000000000");
    }

    @Test
    void emsSettingsSwitchNothingOn() throws Exception {
        var machine = machine("gen2");
        BootStore before = store(machine);
        assertEquals(0, machine.bcdedit("/emssettings", "EMSPORT:2", "EMSBAUDRATE:9600").exitCode());
        BootStore after = store(machine);
        Guid settings = WellKnownObject.EMSSETTINGS.id();
        assertEquals(before.object(settings).orElseThrow().element(BootElements.BOOT_EMS),
                after.object(settings).orElseThrow().element(BootElements.BOOT_EMS));
        assertEquals(before.without(settings), after.without(settings));
        assertEquals(1, machine.bcdedit("/emssettings", "EMSBAUDRATE:9600").exitCode(), "a rate needs a port");
        assertEquals(1, machine.bcdedit("/emssettings", "BIOS", "EMSPORT:1").exitCode());
    }

    /** Microsoft Learn: troubleshoot Windows boot error 0xC0000034. */
    @Test
    void aBootManagerThatIsGoneIsMadeAgainByHand() throws Exception {
        var machine = machine("gen1");
        assertEquals(0, machine.bcdedit("/delete", "{bootmgr}", "/f").exitCode());
        String loader = store(machine).loaders().getFirst().id().braced();
        for (List<String> command : List.of(List.of("/create", "{bootmgr}"),
                List.of("/set", "{bootmgr}", "description", "Windows Boot Manager"),
                List.of("/set", "{bootmgr}", "locale", "en-US"), List.of("/set", "{bootmgr}", "inherit", "{globalsettings}"),
                List.of("/set", "{bootmgr}", "displayorder", loader), List.of("/set", "{bootmgr}", "timeout", "30"),
                List.of("/set", "{bootmgr}", "device", "partition=F:"), List.of("/default", loader))) {
            ToolResult result = machine.bcdedit(command.toArray(String[]::new));
            assertEquals(0, result.exitCode(), () -> command + "\n" + result.output());
        }
        assertEquals(7, store(machine).bootManager().orElseThrow().elements().size());
    }

    @Test
    void hivexReadsWhatTheCommandsWrote() throws Exception {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        var machine = machine("gen1");
        for (String line : STORE.subList(0, 17)) {
            assertEquals(0, machine.bcdedit(words(machine, line)).exitCode(), line);
        }
        String tree = String.join("", HivexTree.of(machine.storeFile()));
        for (String code : List.of("15000022", "15000023", "260000b0", "26000020", "250000e0", "1500004b")) {
            assertTrue(tree.contains("\"" + code + "\""), code);
        }
    }

    @Test
    void everyCommandOnTheRegistryIsAcceptedAndNothingIsExpanded() throws Exception {
        var machine = machine("gen2");
        String crash = "HKLM\\BOOTMEND_t\\ControlSet001\\Control\\CrashControl";
        for (List<String> command : List.of(
                List.of("load", "HKLM\\BOOTMEND_t", machine.systemHiveName()),
                List.of("add", "HKLM\\BOOTMEND_t\\ControlSet001\\Control\\InitialMachineConfig\\_Global", "/v",
                        "ErrorControlPolicy", "/t", "REG_DWORD", "/d", "0", "/f"),
                List.of("add", crash, "/v", "CrashDumpEnabled", "/t", "REG_DWORD", "/d", "1", "/f"),
                List.of("add", crash, "/v", "DumpFile", "/t", "REG_EXPAND_SZ", "/d", "%SystemRoot%\\MEMORY.DMP", "/f"),
                List.of("add", crash, "/v", "NMICrashDump", "/t", "REG_DWORD", "/d", "1", "/f"),
                List.of("add", crash, "/v", "DedicatedDumpFile", "/t", "REG_SZ", "/d", "C:\\dd.sys", "/f"),
                List.of("add", crash, "/v", "AutoReboot", "/t", "REG_DWORD", "/d", "0", "/f"),
                List.of("add", crash, "/v", "Names", "/t", "REG_MULTI_SZ", "/d", "one\\0two", "/f"),
                List.of("delete", crash, "/v", "Overwrite", "/f"),
                List.of("query", crash),
                List.of("delete", "HKLM\\BOOTMEND_t\\WPA", "/f"),
                List.of("unload", "HKLM\\BOOTMEND_t"))) {
            ToolResult result = machine.reg(command.toArray(String[]::new));
            assertEquals(0, result.exitCode(), () -> command + "\n" + result.output());
        }
        Hive hive = Hive.open(ByteSource.of(Files.readAllBytes(machine.systemHiveFile())), List.of());
        var key = hive.find(RegistryKeyPath.of("ControlSet001\\Control\\CrashControl")).orElseThrow();
        assertEquals("%SystemRoot%\\MEMORY.DMP", key.value("DumpFile").orElseThrow().toRegistryValue().asText());
        assertEquals(List.of("one", "two"), key.value("Names").orElseThrow().toRegistryValue().asTexts());
        assertTrue(key.value("Overwrite").isEmpty());
        assertTrue(hive.find(RegistryKeyPath.of("WPA")).isEmpty());
    }

    @Test
    void theProgramsForWholeVolumesAreAccepted() throws Exception {
        var machine = machine("gen2");
        assertEquals(0, machine.run(Tool.CHKDSK, "F:").exitCode());
        assertEquals(0, machine.run(Tool.CHKDSK, "S:", "/f", "/x").exitCode());
        assertEquals(0, machine.run(Tool.BCDBOOT, "F:\\Windows", "/s", "S:", "/f", "UEFI").exitCode());
        assertEquals(0, machine.diskpart("select disk 1", "select partition 2", "remove letter=S", "exit").exitCode());
    }

    private OfflineFixture machine(String scenario) throws Exception {
        return OfflineFixture.create(scenario, folder.resolve("m")).withSystemLetter();
    }

    private static String[] words(OfflineFixture machine, String line) throws IOException {
        boolean efi = machine.isGen2();
        var names = Map.of("LOADER", loader(store(machine)).braced(), "SYSTEM", machine.storeName().substring(0, 2),
                "WINDOWS", machine.systemHiveName().substring(0, 2),
                "BOOTMGR", efi ? "\\EFI\\Microsoft\\Boot\\bootmgfw.efi" : "\\bootmgr",
                "PATH", "\\Windows\\system32\\winload" + (efi ? ".efi" : ".exe"));
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            words[i] = word.startsWith("partition=") ? "partition=" + names.get(word.substring(10))
                    : names.getOrDefault(word, word);
        }
        return words;
    }

    private static Guid loader(BootStore store) {
        var first = store.bootManager().orElseThrow().element(BootElements.DEFAULT).orElseThrow().value();
        return ((BootValue.ObjectRef) first).id();
    }

    private static void expect(BootStore store, Guid object, ElementCode code, String raw) {
        BootElement element = store.object(object).orElseThrow().element(code).orElseThrow();
        assertEquals(raw, element.raw().hex());
    }

    private static BootStore store(OfflineFixture machine) throws IOException {
        return BootStoreReader.read(Hive.open(ByteSource.of(Files.readAllBytes(machine.storeFile())), List.of()));
    }
}
