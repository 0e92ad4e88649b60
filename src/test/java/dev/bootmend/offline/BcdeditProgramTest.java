package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.bcd.Aliases;
import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.bcd.WellKnownObject;
import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootElement;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.model.HiveHealth;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryValue;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** bcdedit carried out on practice machines. */
class BcdeditProgramTest {

    private static final String DONE = "The operation completed successfully.";

    @TempDir
    Path folder;

    @Test
    void aDeletedElementIsGoneAndEverythingElseKeepsItsBytes() throws Exception {
        var machine = OfflineFixture.create("gen2-imc", folder.resolve("m")).withSystemLetter();
        BootStore before = store(machine);
        Guid loader = Aliases.defaultEntry(before).orElseThrow();
        ToolResult result = machine.bcdedit("/deletevalue", loader.braced(), "imcdevice");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains(DONE));
        BootStore after = store(machine);
        assertEquals(before.with(before.object(loader).orElseThrow().without(BootElements.IMC_DEVICE)), after);
    }

    @Test
    void hivexSeesNoOtherDifferenceAfterADeletion() throws Exception {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        var machine = OfflineFixture.create("gen1-imc", folder.resolve("m"));
        List<String> before = HivexTree.of(machine.storeFile());
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        assertEquals(0, machine.bcdedit("/deletevalue", loader.braced(), "imcdevice").exitCode());
        assertEquals(0, machine.bcdedit("/DeleteValue", loader.braced().toUpperCase(), "IMCHIVENAME").exitCode());
        var expected = new ArrayList<>(before);
        for (String code : List.of("21000138", "22000137")) {
            int at = expected.indexOf("<node name=\"" + code + "\">");
            assertTrue(at > 0, "the store holds " + code + " beforehand");
            while (!expected.remove(at).equals("</node>")) {
                assertTrue(at < expected.size());
            }
        }
        assertEquals(expected, HivexTree.of(machine.storeFile()));
    }

    @Test
    void anAbsentElementCannotBeDeletedAndNothingIsWritten() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        byte[] before = Files.readAllBytes(machine.storeFile());
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        ToolResult result = machine.bcdedit("/deletevalue", loader.braced(), "imcdevice");
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("An error occurred while attempting to delete the specified data element."));
        assertTrue(result.output().contains("Element not found."));
        assertArrayEquals(before, Files.readAllBytes(machine.storeFile()));
    }

    @Test
    void everyKindOfValueCanBeSet() throws Exception {
        var machine = OfflineFixture.create("gen2", folder.resolve("m")).withSystemLetter();
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        String id = loader.braced();
        run(machine, "/set", id, "recoveryenabled", "No");
        run(machine, "/set", id, "bootstatuspolicy", "ignoreallfailures");
        run(machine, "/set", id, "path", "\\Windows\\system32\\other.efi");
        run(machine, "/set", id, "imcdevice", "locate=\\IMC.hiv");
        run(machine, "/set", id, "custom:16000049", "yes");
        run(machine, "/set", "{bootmgr}", "integrityservices", "enable");
        run(machine, "/ems", id, "ON");
        run(machine, "/emssettings", "EMSPORT:1", "EMSBAUDRATE:115200");
        run(machine, "/bootems", "{bootmgr}", "on");
        run(machine, "/timeout", "5");
        BootStore after = store(machine);
        assertEquals(new BootValue.Flag(false), value(after, loader, BootElements.RECOVERY_ENABLED));
        assertEquals(new BootValue.Number(1, 8), value(after, loader, BootElements.BOOT_STATUS_POLICY));
        assertEquals(new BootValue.Text("\\Windows\\system32\\other.efi"), value(after, loader, BootElements.PATH));
        assertEquals(new BootValue.Device(new BootDevice.LocateByPath("\\IMC.hiv", Optional.empty()), Guid.ZERO),
                value(after, loader, BootElements.IMC_DEVICE));
        assertEquals(new BootValue.Flag(true), value(after, loader, new ElementCode(0x16000049)));
        assertEquals(new BootValue.Flag(true), value(after, loader, BootElements.EMS));
        Guid manager = BootStore.BOOT_MANAGER;
        assertEquals(new BootValue.Number(1, 8), value(after, manager, BootElements.INTEGRITY_SERVICES));
        assertEquals(new BootValue.Flag(true), value(after, manager, BootElements.BOOT_EMS));
        assertEquals(new BootValue.Number(5, 8), value(after, manager, BootElements.TIMEOUT));
        Guid ems = WellKnownObject.EMSSETTINGS.id();
        assertEquals(new BootValue.Number(1, 8), value(after, ems, BootElements.EMS_PORT));
        assertEquals(new BootValue.Number(115200, 8), value(after, ems, BootElements.EMS_BAUD_RATE));
    }

    @Test
    void emsSettingsFromTheFirmwareTakeBothValuesAway() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        BootStore before = store(machine);
        run(machine, "/emssettings", "EMSPORT:2", "EMSBAUDRATE:9600");
        run(machine, "/emssettings", "bios");
        assertEquals(before, store(machine));
    }

    @Test
    void aDeviceIsStoredByTheIdentitiesOfTheDiskBehindTheLetter() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        BootElement before = store(machine).object(loader).orElseThrow().element(BootElements.DEVICE).orElseThrow();
        run(machine, "/set", loader.braced(), "device", "partition=F:");
        assertFalse(before.equals(store(machine).object(loader).orElseThrow().element(BootElements.DEVICE).orElseThrow()));
        run(machine, "/set", loader.braced(), "device", "partition=g:");
        assertEquals(before, store(machine).object(loader).orElseThrow().element(BootElements.DEVICE).orElseThrow());
        ToolResult nowhere = machine.bcdedit("/set", loader.braced(), "device", "partition=Q:");
        assertEquals(1, nowhere.exitCode());
        assertTrue(nowhere.output().contains("The device is not valid as specified."));
    }

    @Test
    void anEqualValueIsNotWrittenAgain() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        byte[] before = Files.readAllBytes(machine.storeFile());
        run(machine, "/timeout", "30");
        assertArrayEquals(before, Files.readAllBytes(machine.storeFile()));
    }

    @Test
    void entriesAreCreatedListedAndDeleted() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        BootStore before = store(machine);
        ToolResult created = machine.bcdedit("/create", "/d", "Second Windows", "/application", "osloader");
        assertEquals(0, created.exitCode(), created.output());
        assertTrue(created.output().contains("The entry " + OfflineFixture.NEW_ID.braced() + " was successfully created."));
        run(machine, "/displayorder", OfflineFixture.NEW_ID.braced(), "/addlast");
        run(machine, "/default", OfflineFixture.NEW_ID.braced());
        BootObject manager = store(machine).bootManager().orElseThrow();
        Guid loader = Aliases.defaultEntry(before).orElseThrow();
        assertEquals(new BootValue.ObjectList(List.of(loader, OfflineFixture.NEW_ID)),
                manager.element(BootElements.DISPLAY_ORDER).orElseThrow().value());
        run(machine, "/default", loader.braced());
        run(machine, "/delete", OfflineFixture.NEW_ID.braced());
        assertEquals(before, store(machine));
        assertEquals(1, machine.bcdedit("/delete", OfflineFixture.NEW_ID.braced()).exitCode());
        assertEquals(1, machine.bcdedit("/delete", "{emssettings}").exitCode());
    }

    @Test
    void aListingWithIdentifiersNamesTheRawEntries() throws Exception {
        var machine = OfflineFixture.create("gen2-imc", folder.resolve("m")).withSystemLetter();
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        ToolResult verbose = machine.bcdedit("/enum", "ALL", "/v");
        assertEquals(0, verbose.exitCode());
        List<String> lines = verbose.output().lines().toList();
        assertTrue(lines.contains("identifier              " + loader.braced()));
        assertTrue(lines.contains("imcdevice               locate=\\IMC.hiv"));
        assertTrue(lines.contains("imchivename             \\IMC.hiv"));
        assertTrue(lines.contains("device                  partition=S:"));
        assertTrue(lines.contains("osdevice                partition=F:"));
        List<String> plain = machine.bcdedit().output().lines().toList();
        assertTrue(plain.contains("identifier              {default}"));
        assertFalse(plain.contains("Windows Memory Tester"));
        assertEquals(plain, machine.bcdedit("/ENUM", "active").output().lines().toList());
    }

    @Test
    void aLetterThatWasReleasedIsNoDeviceAnyMore() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        assertTrue(machine.bcdedit("/enum", "{default}").output().contains("partition=G:"));
        assertEquals(0, machine.diskpart("select disk 1", "select partition 2", "remove letter=G").exitCode());
        assertTrue(machine.bcdedit("/enum", "{default}").output().contains("partition=\\Device\\HarddiskVolume6"));
    }

    @ParameterizedTest(name = "bcdedit {0}")
    @ValueSource(strings = {"/frobnicate", "stray", "/set {default}", "/set {default} device", "/deletevalue",
        "/deletevalue {default} a b", "/timeout", "/timeout soon", "/ems {default} maybe", "/emssettings",
        "/emssettings EMSBAUDRATE:9600", "/emssettings EMSPORT:x", "/emssettings COM:1", "/create", "/create /application zebra",
        "/set {default} noSuchName 1", "/set {default} default {bootmgr}", "/set {nonsense} path x", "/enum everything",
        "/enum {99999999-0000-0000-0000-000000000000}", "/deletevalue imcdevice", "/set path \\x", "/default {current}",
        "/displayorder {current}", "/export somewhere", "/delete {99999999-0000-0000-0000-000000000000}", "/enum a b"})
    void wrongUseIsRefusedWithCodeOneAndWithoutAWrite(String command) throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        byte[] before = Files.readAllBytes(machine.storeFile());
        ToolResult result = machine.bcdedit(command.split(" "));
        assertEquals(1, result.exitCode(), result.output());
        assertFalse(result.output().contains(DONE));
        assertFalse(result.output().isBlank());
        assertArrayEquals(before, Files.readAllBytes(machine.storeFile()));
    }

    @Test
    void theStoreOfTheMachineItselfIsOutOfReach() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult own = machine.run(Tool.BCDEDIT, "/enum");
        assertEquals(1, own.exitCode());
        assertTrue(own.output().contains("The requested system device cannot be found."));
        ToolResult host = machine.run(Tool.BCDEDIT, "/store", "C:\\Boot\\BCD", "/enum");
        assertEquals(1, host.exitCode());
        assertTrue(host.output().contains("Access is denied."));
        ToolResult relative = machine.run(Tool.BCDEDIT, "/store", "F:Boot\\BCD", "/enum");
        assertEquals(1, relative.exitCode());
    }

    @Test
    void aMissingOrDamagedStoreSaysWhy() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        Path store = machine.storeFile();
        byte[] good = Files.readAllBytes(store);
        Files.delete(store);
        assertTrue(machine.bcdedit("/enum").output().contains("The system cannot find the file specified."));
        Files.write(store, "no hive at all".getBytes());
        ToolResult damaged = machine.bcdedit("/enum");
        assertEquals(1, damaged.exitCode());
        assertTrue(damaged.output().contains("The file or directory is corrupted and unreadable."));
        assertTrue(damaged.output().contains("\\Boot\\BCD"));
        Files.write(store, Files.readAllBytes(machine.systemHiveFile()));
        assertTrue(machine.bcdedit("/enum").output().contains("no BCD store"));
        Files.write(store, good);
        assertEquals(0, machine.bcdedit("/enum").exitCode());
    }

    @Test
    void aStoreThatWasNotClosedIsRecoveredBeforeTheEdit() throws Exception {
        var machine = OfflineFixture.create("gen1-imc", folder.resolve("m"));
        Bytes clean = Bytes.of(Files.readAllBytes(machine.storeFile()));
        Guid loader = Aliases.defaultEntry(store(machine)).orElseThrow();
        var editor = HiveEditor.of(Hive.open(ByteSource.of(clean.toArray()), List.of()));
        var key = RegistryKeyPath.of("Description");
        var mark = RegistryValue.dword("FirmwareModified", 1);
        editor.setValue(key, mark.name(), mark.type(), mark.data(), OfflineFixture.NOW);
        InterruptedWrite dirty = InterruptedWrite.of(List.of(clean, Bytes.of(editor.commit())));
        Files.write(machine.storeFile(), dirty.primary().toArray());
        Path log = machine.storeFile().resolveSibling("BCD.LOG1");
        Files.write(log, dirty.log().toArray());

        run(machine, "/deletevalue", loader.braced(), "imcdevice");

        Hive after = Hive.open(ByteSource.of(Files.readAllBytes(machine.storeFile())), List.of());
        assertEquals(HiveHealth.State.CLEAN, BootStoreReader.read(after).health().state());
        assertTrue(after.find(key).orElseThrow().value(mark.name()).isPresent(), "what the log held is kept");
        assertTrue(BootStoreReader.read(after).object(loader).orElseThrow().element(BootElements.IMC_DEVICE).isEmpty());
        assertArrayEquals(dirty.log().toArray(), Files.readAllBytes(log), "logs are left where they are");
    }

    @Test
    void aDirtyStoreWithoutLogsIsNotEdited() throws Exception {
        var machine = OfflineFixture.create("gen1-imc", folder.resolve("m"));
        Bytes clean = Bytes.of(Files.readAllBytes(machine.storeFile()));
        Bytes later = Bytes.of(HiveEditor.of(Hive.open(ByteSource.of(clean.toArray()), List.of())).commit());
        byte[] dirty = InterruptedWrite.of(List.of(clean, later)).primary().toArray();
        Files.write(machine.storeFile(), dirty);
        assertEquals(1, machine.bcdedit("/timeout", "1").exitCode());
        assertArrayEquals(dirty, Files.readAllBytes(machine.storeFile()));
    }

    @Test
    void anEmptyStoreCanBeCreatedOnlyWhereNoneIs() throws Exception {
        var machine = OfflineFixture.create("gen1", folder.resolve("m"));
        ToolResult made = machine.run(Tool.BCDEDIT, "/createstore", "G:\\Temp\\NewStore");
        assertEquals(0, made.exitCode(), made.output());
        byte[] bytes = Files.readAllBytes(folder.resolve("m/disk1/volume2/Temp/NewStore"));
        assertTrue(BootStoreReader.read(Hive.open(ByteSource.of(bytes), List.of())).objects().isEmpty());
        assertEquals(1, machine.run(Tool.BCDEDIT, "/createstore", "G:\\Temp\\NewStore").exitCode());
    }

    private static void run(OfflineFixture machine, String... arguments) throws Exception {
        ToolResult result = machine.bcdedit(arguments);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains(DONE), result.output());
    }

    private static BootValue value(BootStore store, Guid object, ElementCode code) {
        return store.object(object).orElseThrow().element(code).orElseThrow().value();
    }

    private static BootStore store(OfflineFixture machine) throws Exception {
        return BootStoreReader.read(Hive.open(ByteSource.of(Files.readAllBytes(machine.storeFile())), List.of()));
    }
}
