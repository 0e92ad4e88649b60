package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveState;
import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.model.VolumePath;
import dev.bootmend.tool.ToolResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** reg carried out on practice machines. */
class RegProgramTest {

    private static final String MOUNT = "HKLM\\BOOTMEND_TEST_SYSTEM";
    private static final String GLOBAL = "ControlSet001\\Control\\InitialMachineConfig\\_Global";

    @TempDir
    Path folder;

    @Test
    void aValueAddedToALoadedHiveIsInTheFileAfterUnloading() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        succeed(machine, "add", MOUNT + "\\" + GLOBAL, "/v", "ErrorControlPolicy", "/t", "REG_DWORD", "/d", "0", "/f");
        succeed(machine, "UNLOAD", "hkey_local_machine\\bootmend_test_system");
        RegistryValue value = hive(machine).find(RegistryKeyPath.of(GLOBAL)).orElseThrow()
                .value("ErrorControlPolicy").orElseThrow().toRegistryValue();
        assertEquals(RegistryValue.dword("ErrorControlPolicy", 0), value);
        assertTrue(machine.machine.loadedHives().isEmpty());
    }

    @Test
    void hivexSeesTheNewValueAndNothingElse() throws Exception {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        var machine = OfflineFixture.create("gen2", folder.resolve("m"));
        List<String> before = HivexTree.of(machine.systemHiveFile());
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        succeed(machine, "add", MOUNT + "\\" + GLOBAL, "/v", "ErrorControlPolicy", "/t", "REG_DWORD", "/d", "0", "/f");
        succeed(machine, "unload", MOUNT);
        var after = new ArrayList<>(HivexTree.of(machine.systemHiveFile()));
        int at = after.indexOf("<node name=\"_Global\">");
        assertEquals("<value type=\"int32\" key=\"ErrorControlPolicy\" value=\"0\">", after.get(at + 1));
        after.subList(at, at + 4).clear();
        assertEquals(before, after);
    }

    @Test
    void aLoadedHiveStaysLoadedWhenTheProcessEnds() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        var later = machine.reopened();
        assertEquals("BOOTMEND_TEST_SYSTEM", later.machine.loadedHives().getFirst().mount());
        assertEquals(1, later.reg("load", "HKLM\\BOOTMEND_OTHER", machine.systemHiveName()).exitCode());
        assertEquals(1, later.reg("load", MOUNT, machine.systemHiveName()).exitCode());
        succeed(later, "unload", MOUNT);
        assertTrue(machine.reopened().machine.loadedHives().isEmpty());
        assertEquals(1, later.reg("unload", MOUNT).exitCode());
    }

    @Test
    void theFileOfALoadedHiveIsInUseForEverybodyElse() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        var windows = new PartitionRef(new DiskNumber(1), new ByteOffset(501L << 20));
        var system = VolumePath.of("\\Windows\\System32\\config\\SYSTEM");
        var reader = machine.machine.reader(windows).toOptional().orElseThrow();
        assertTrue(reader.open(system).isKnown());
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        assertTrue(reader.open(system).isUnreadable());
        assertTrue(reader.open(VolumePath.of("\\Windows\\System32\\config\\system.log1")).isUnreadable());
        assertTrue(reader.open(VolumePath.of("\\Windows\\System32\\config\\SOFTWARE")).isKnown());
        succeed(machine, "unload", MOUNT);
        assertTrue(reader.open(system).isKnown());
    }

    @Test
    void loadingAHiveThatWasNotClosedRecoversIt() throws Exception {
        var machine = OfflineFixture.create("gen2-imc", folder.resolve("m"));
        Path log = machine.systemHiveFile().resolveSibling("SYSTEM.LOG1");
        byte[] logBefore = Files.readAllBytes(log);
        assertEquals(HiveState.DIRTY, hive(machine).state());
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        succeed(machine, "unload", MOUNT);
        Hive after = hive(machine);
        assertEquals(HiveState.CLEAN, after.state());
        assertEquals(24, after.find(RegistryKeyPath.of("ControlSet001\\Control\\Session Manager")).orElseThrow()
                .value("BootSequence").orElseThrow().toRegistryValue().asDword().orElseThrow());
        assertArrayEquals(logBefore, Files.readAllBytes(log));
    }

    @Test
    void aHiveThatCannotBeRecoveredIsNotLoaded() throws Exception {
        var machine = OfflineFixture.create("gen2-imc", folder.resolve("m"));
        Files.delete(machine.systemHiveFile().resolveSibling("SYSTEM.LOG1"));
        byte[] before = Files.readAllBytes(machine.systemHiveFile());
        ToolResult result = machine.reg("load", MOUNT, machine.systemHiveName());
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("ERROR: The registry is corrupted."));
        assertArrayEquals(before, Files.readAllBytes(machine.systemHiveFile()));
        assertTrue(machine.machine.loadedHives().isEmpty());
    }

    @Test
    void aMissingHiveIsNotCreated() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult result = machine.reg("load", MOUNT, "G:\\Windows\\System32\\config\\NOTHING");
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("ERROR: The system cannot find the file specified."));
        assertFalse(Files.exists(machine.systemHiveFile().resolveSibling("NOTHING")));
    }

    @Test
    void everyTypeOfDataIsStoredAsRegStoresIt() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        String key = MOUNT + "\\Test";
        succeed(machine, "add", key, "/v", "s", "/d", "a text", "/f");
        succeed(machine, "add", key, "/v", "e", "/t", "REG_EXPAND_SZ", "/d", "%SystemRoot%\\MEMORY.DMP", "/f");
        succeed(machine, "add", key, "/v", "m", "/t", "REG_MULTI_SZ", "/d", "one\\0two", "/f");
        succeed(machine, "add", key, "/v", "d", "/t", "reg_dword", "/d", "0xFFFFFFFF", "/f");
        succeed(machine, "add", key, "/v", "q", "/t", "REG_QWORD", "/d", "4294967296", "/f");
        succeed(machine, "add", key, "/v", "b", "/t", "REG_BINARY", "/d", "00ffA0", "/f");
        succeed(machine, "add", key, "/ve", "/d", "unnamed", "/f");
        succeed(machine, "unload", MOUNT);
        var stored = hive(machine).find(RegistryKeyPath.of("Test")).orElseThrow();
        assertEquals(RegistryValue.text("s", RegistryType.SZ, "a text"), stored.value("s").orElseThrow().toRegistryValue());
        assertEquals("%SystemRoot%\\MEMORY.DMP", stored.value("e").orElseThrow().toRegistryValue().asText());
        assertEquals(Bytes.of("one\0two\0\0".getBytes(StandardCharsets.UTF_16LE)), stored.value("m").orElseThrow().data());
        assertEquals(Bytes.ofHex("ffffffff"), stored.value("d").orElseThrow().data());
        assertEquals(Bytes.ofHex("0000000001000000"), stored.value("q").orElseThrow().data());
        assertEquals(Bytes.ofHex("00ffa0"), stored.value("b").orElseThrow().data());
        assertEquals("unnamed", stored.value("").orElseThrow().toRegistryValue().asText());
    }

    @Test
    void valuesAndKeysAreQueriedAndDeleted() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        String config = MOUNT + "\\ControlSet001\\Control\\InitialMachineConfig";
        assertTrue(machine.reg("query", config, "/v", "sequence").output().contains("    Sequence    REG_DWORD    0x1"));
        assertTrue(machine.reg("query", MOUNT + "\\Select").output().contains("    Default    REG_DWORD    0x1"));
        assertTrue(machine.reg("query", MOUNT, "/s").output().contains("End of search:"));
        succeed(machine, "delete", config, "/v", "Sequence", "/f");
        assertEquals(1, machine.reg("query", config, "/v", "Sequence").exitCode());
        assertEquals(1, machine.reg("delete", config, "/v", "Sequence", "/f").exitCode());
        succeed(machine, "delete", config, "/f");
        ToolResult gone = machine.reg("query", config);
        assertEquals(1, gone.exitCode());
        assertTrue(gone.output().contains("ERROR: The system was unable to find the specified registry key or value."));
        succeed(machine, "delete", MOUNT + "\\Select", "/va", "/f");
        succeed(machine, "unload", MOUNT);
        assertTrue(hive(machine).find(RegistryKeyPath.of("Select")).orElseThrow().values().isEmpty());
    }

    @Test
    void anExistingValueIsNotOverwrittenWithoutBeingAsked() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        byte[] before = Files.readAllBytes(machine.systemHiveFile());
        assertEquals(1, machine.reg("add", MOUNT + "\\Select", "/v", "Default", "/t", "REG_DWORD", "/d", "2").exitCode());
        assertEquals(1, machine.reg("delete", MOUNT + "\\Select").exitCode());
        assertArrayEquals(before, Files.readAllBytes(machine.systemHiveFile()));
    }

    @ParameterizedTest(name = "reg {0}")
    @ValueSource(strings = {"", "frobnicate", "load", "load HKLM\\X", "load HKLM\\A\\B F:\\x", "load HKLM F:\\x", "load X F:\\x",
        "load HKLM\\X relative", "load HKLM\\X Q:\\x", "load HKLM\\X F:\\a:b", "unload", "unload HKLM\\NOBODY", "query HKLM",
        "query HKLM\\SYSTEM\\Select", "query HKCU\\Software", "query \\\\server\\HKLM\\X", "add HKLM\\SYSTEM\\X /v a /d b /f",
        "add HKLM\\SOFTWARE /f", "delete HKLM\\SYSTEM /f", "delete HKLM\\M /f", "add HKLM\\M\\K /v a /t REG_DWORD /d abc /f",
        "add HKLM\\M\\K /v a /t REG_DWORD /d 4294967296 /f", "add HKLM\\M\\K /v a /t REG_BINARY /d abc /f",
        "add HKLM\\M\\K /v a /t REG_NONSENSE /d 1 /f", "add HKLM\\M\\K /v", "add HKLM\\M\\K /d x /f", "add HKLM\\M\\K /v a /v b /f",
        "add HKLM\\M\\K /v a /ve /f", "add HKLM\\M\\\\K /f", "query HKLM\\M\\K /zz", "delete HKLM\\M\\Select /va /v Default /f",
        "load HKLM\\C C:\\Windows\\System32\\config\\SYSTEM"})
    void wrongUseAndTheRegistryOfTheMachineAreRefused(String command) throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", "HKLM\\M", machine.systemHiveName());
        byte[] before = Files.readAllBytes(machine.systemHiveFile());
        ToolResult result = machine.reg(command.isEmpty() ? new String[0] : command.split(" "));
        assertEquals(1, result.exitCode(), result.output());
        assertTrue(result.output().contains("ERROR: "), result.output());
        assertArrayEquals(before, Files.readAllBytes(machine.systemHiveFile()));
    }

    @Test
    void namesLongerThanARegistryHoldsAreRefused() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        succeed(machine, "load", MOUNT, machine.systemHiveName());
        byte[] before = Files.readAllBytes(machine.systemHiveFile());
        assertEquals(1, machine.reg("add", MOUNT + "\\" + "k".repeat(256), "/f").exitCode());
        assertEquals(1, machine.reg("add", MOUNT + "\\K", "/v", "v".repeat(16384), "/d", "x", "/f").exitCode());
        assertArrayEquals(before, Files.readAllBytes(machine.systemHiveFile()));
    }

    private static void succeed(OfflineFixture machine, String... arguments) throws Exception {
        ToolResult result = machine.reg(arguments);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("The operation completed successfully."), result.output());
    }

    /** The file alone, without its logs. */
    private static Hive hive(OfflineFixture machine) throws Exception {
        return Hive.open(ByteSource.of(Files.readAllBytes(machine.systemHiveFile())), List.of());
    }
}
