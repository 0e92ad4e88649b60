package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.hive.Hive;
import dev.bootmend.model.BootDevice;
import dev.bootmend.model.BootObject;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.ElementCode;
import dev.bootmend.model.Guid;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** bcdboot on practice machines. */
class BcdbootProgramTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gen1", "gen1-single", "gen2", "gen2-4k"})
    void aMissingStoreAndMissingFilesAreMadeAnew(String scenario) throws Exception {
        var machine = create(scenario);
        Path system = systemVolume(machine);
        Map<String, byte[]> before = content(system);
        BootStore old = store(machine);
        String manager = machine.isGen2() ? "EFI/Microsoft/Boot/bootmgfw.efi" : "bootmgr";
        String memory = machine.isGen2() ? "EFI/Microsoft/Boot/memtest.efi" : "Boot/memtest.exe";
        for (String lost : List.of(manager, memory)) {
            Files.delete(system.resolve(lost));
        }
        Files.delete(machine.storeFile());
        succeed(machine);
        Map<String, byte[]> after = content(system);
        assertEquals(before.keySet(), after.keySet());
        assertArrayEquals(before.get(manager), after.get(manager));
        assertArrayEquals(before.get(memory), after.get(memory));
        BootStore made = store(machine);
        assertEquals(1, made.loaders().size());
        BootObject loader = made.loaders().getFirst();
        assertEquals(Guid.of("11111112-2222-4333-8444-555555555555"), loader.id());
        assertEquals(new BootValue.ObjectRef(loader.id()), value(made.bootManager().orElseThrow(), BootElements.DEFAULT));
        assertEquals(new BootValue.ObjectRef(OfflineFixture.NEW_ID), value(loader, BootElements.RESUME_OBJECT));
        BootObject first = old.loaders().stream().filter(entry -> entry.element(BootElements.WIN_PE).isEmpty()).findFirst().orElseThrow();
        for (ElementCode same : List.of(BootElements.DEVICE, BootElements.OS_DEVICE, BootElements.PATH, BootElements.SYSTEM_ROOT)) {
            assertEquals(first.element(same), loader.element(same), same.toString());
        }
        assertEquals(old.bootManager().orElseThrow().element(BootElements.DEVICE), made.bootManager().orElseThrow().element(BootElements.DEVICE));
    }

    @Test
    void theSameCallOnTheSameDiskWritesTheSameBytes() throws Exception {
        byte[][] made = new byte[2][];
        for (int i = 0; i < made.length; i++) {
            var machine = create("gen2", "m" + i);
            Files.delete(machine.storeFile());
            succeed(machine);
            made[i] = Files.readAllBytes(machine.storeFile());
        }
        assertArrayEquals(made[0], made[1]);
    }

    @Test
    void hivexReadsTheNewStore() throws Exception {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        var machine = create("gen1");
        Files.delete(machine.storeFile());
        succeed(machine);
        List<String> lines = HivexTree.of(machine.storeFile());
        assertTrue(lines.stream().anyMatch(line -> line.contains("{11111112-2222-4333-8444-555555555555}")));
        assertTrue(lines.stream().anyMatch(line -> line.contains("\\Windows\\system32\\winload.exe")));
        assertTrue(lines.stream().anyMatch(line -> line.contains("Windows Server 2016")));
    }

    @Test
    void theNewStoreIsAcceptedByBcdedit() throws Exception {
        var machine = create("gen2");
        Files.delete(machine.storeFile());
        succeed(machine);
        ToolResult listing = machine.bcdedit("/enum", "all");
        assertEquals(0, listing.exitCode(), listing.output());
        assertTrue(listing.output().contains("partition=F:"), listing.output());
        assertTrue(listing.output().contains("partition=S:"), listing.output());
        assertFalse(listing.output().contains("unknown"), listing.output());
        assertEquals(0, machine.bcdedit("/ems", "{11111112-2222-4333-8444-555555555555}", "ON").exitCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "zeros", "no store"})
    void aFileThatIsNoStoreIsReplaced(String kind) throws Exception {
        var machine = create("gen1");
        Files.write(machine.storeFile(), switch (kind) {
            case "empty" -> new byte[0];
            case "zeros" -> new byte[8192];
            default -> Files.readAllBytes(machine.systemHiveFile());
        });
        succeed(machine);
        assertEquals(1, store(machine).loaders().size());
    }

    @Test
    void aStoreThatIsThereIsKeptAndTheEntryLosesItsOwnValues() throws Exception {
        var machine = create("gen2-imc-entries");
        BootStore before = store(machine);
        Guid id = defaultEntry(before);
        assertEquals(0, machine.bcdedit("/ems", id.braced(), "ON").exitCode());
        assertEquals(0, machine.bcdedit("/timeout", "7").exitCode());
        succeed(machine);
        BootStore after = store(machine);
        assertEquals(ids(before), ids(after), "no entry comes or goes");
        BootObject entry = after.object(id).orElseThrow();
        assertEquals(List.of(), Stream.of(BootElements.EMS, BootElements.IMC_DEVICE, BootElements.IMC_HIVE_NAME)
                .filter(code -> entry.element(code).isPresent()).toList());
        assertEquals(new BootValue.Number(7, 8), value(after.bootManager().orElseThrow(), BootElements.TIMEOUT));
        for (BootObject other : before.loaders()) {
            if (!other.id().equals(id)) {
                assertEquals(other, after.object(other.id()).orElseThrow());
            }
        }
    }

    @Test
    void mergingKeepsTheValuesOfTheEntry() throws Exception {
        var machine = create("gen1-imc");
        Guid id = defaultEntry(store(machine));
        assertEquals(0, machine.bcdedit("/ems", id.braced(), "ON").exitCode());
        assertEquals(0, machine.bcdedit("/set", id.braced(), "path", "\\wrong.exe").exitCode());
        succeed(machine, "/m", id.braced());
        BootObject entry = store(machine).object(id).orElseThrow();
        assertEquals(new BootValue.Flag(true), value(entry, BootElements.EMS));
        assertEquals(new BootValue.Text("\\Windows\\system32\\winload.exe"), value(entry, BootElements.PATH));
        assertEquals(1, bcdboot(machine, "/m", "{11111111-0000-0000-0000-000000000000}").exitCode());
    }

    @Test
    void anEntryForAnotherDiskIsJoinedByANewOne() throws Exception {
        var machine = create("gen1");
        BootStore before = store(machine);
        Guid old = defaultEntry(before);
        assertEquals(0, machine.bcdedit("/set", old.braced(), "osdevice", "partition=D:").exitCode());
        succeed(machine, "/d");
        assertEquals(old, defaultEntry(store(machine)), "/d keeps the default entry");
        succeed(machine);
        BootStore after = store(machine);
        Guid added = Guid.of("11111112-2222-4333-8444-555555555555");
        assertEquals(added, defaultEntry(after));
        assertEquals(new BootValue.ObjectList(List.of(old, added)),
                value(after.bootManager().orElseThrow(), BootElements.DISPLAY_ORDER));
        var device = (BootValue.Device) value(after.object(added).orElseThrow(), BootElements.OS_DEVICE);
        assertTrue(device.device() instanceof BootDevice.OnPartition);
    }

    @Test
    void aSecondCallChangesNothing() throws Exception {
        var machine = create("gen2");
        Files.delete(machine.storeFile());
        succeed(machine);
        Map<String, byte[]> before = content(systemVolume(machine));
        succeed(machine);
        Map<String, byte[]> after = content(systemVolume(machine));
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void bothFirmwareTypesCanBePreparedAtOnce() throws Exception {
        var machine = create("gen2");
        ToolResult result = machine.run(Tool.BCDBOOT, "F:\\Windows", "/s", "S:", "/f", "ALL", "/l", "de-DE", "/v", "/addlast");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("S:\\Boot\\BCD"), result.output());
        BootStore bios = read(systemVolume(machine).resolve("Boot/BCD"));
        assertEquals(new BootValue.Text("de-DE"), value(bios.loaders().getFirst(), BootElements.LOCALE));
        assertEquals(new BootValue.Text("\\Windows\\system32\\winload.exe"), value(bios.loaders().getFirst(), BootElements.PATH));
        assertTrue(Files.exists(systemVolume(machine).resolve("bootmgr")));
    }

    @Test
    void withoutATemplateNothingIsWritten() throws Exception {
        for (String content : List.of("gone", "", "no hive")) {
            var machine = create("gen2", "m" + content);
            Path template = machine.systemHiveFile().resolveSibling("BCD-Template");
            Files.delete(template);
            if (!content.equals("gone")) {
                Files.writeString(template, content);
            }
            Files.delete(machine.storeFile());
            Map<String, byte[]> before = content(systemVolume(machine));
            ToolResult result = bcdboot(machine);
            assertEquals(1, result.exitCode());
            assertTrue(result.output().contains("BFSVC Error"), result.output());
            assertTrue(result.output().contains("BCD-Template"), result.output());
            assertEquals(before.keySet(), content(systemVolume(machine)).keySet());
        }
    }

    @Test
    void aWindowsWithoutBootFilesIsRefused() throws Exception {
        var machine = create("gen1");
        Files.delete(machine.systemHiveFile().resolveSibling("../../Boot/PCAT/bootmgr").normalize());
        Files.delete(machine.storeFile());
        ToolResult result = bcdboot(machine);
        assertEquals(1, result.exitCode());
        assertTrue(result.output().contains("Failure when attempting to copy boot files."), result.output());
        assertFalse(Files.exists(machine.storeFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F:\\Windows", "F:\\Windows /s S:", "F:\\Windows /f UEFI", "F:\\Windows /s S: /f EFI",
        "F:\\Windows /s 2 /f UEFI", "\\Windows /s S: /f UEFI", "F:\\Nothing /s S: /f UEFI", "Q:\\Windows /s S: /f UEFI",
        "F:\\Windows /s C: /f UEFI", "F:\\Windows /s Q: /f UEFI", "F:\\Windows /s S: /f UEFI /l english!",
        "F:\\Windows /s S: /f UEFI /m {1}", "F:\\Windows /s S: /f UEFI /x", "F:\\Windows /s"})
    void wrongUseIsRefusedWithoutAWrite(String command) throws Exception {
        var machine = create("gen2");
        Files.delete(machine.storeFile());
        Map<String, byte[]> before = content(machine.folder);
        ToolResult result = machine.run(Tool.BCDBOOT, command.isEmpty() ? new String[0] : command.split(" "));
        assertEquals(1, result.exitCode(), result.output());
        assertFalse(result.output().contains("success"), result.output());
        Map<String, byte[]> after = content(machine.folder);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private OfflineFixture create(String scenario) throws Exception {
        return create(scenario, "m");
    }

    private OfflineFixture create(String scenario, String name) throws Exception {
        return OfflineFixture.create(scenario, folder.resolve(name)).withSystemLetter();
    }

    private static ToolResult bcdboot(OfflineFixture machine, String... more) throws Exception {
        String windows = machine.systemHiveName().substring(0, 2) + "\\Windows";
        return machine.run(Tool.BCDBOOT, Stream.concat(Stream.of(windows, "/s", machine.storeName().substring(0, 2), "/f",
                machine.isGen2() ? "UEFI" : "BIOS"), Stream.of(more)).toArray(String[]::new));
    }

    private static void succeed(OfflineFixture machine, String... more) throws Exception {
        ToolResult result = bcdboot(machine, more);
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("Boot files successfully created."), result.output());
    }

    private static Path systemVolume(OfflineFixture machine) {
        return machine.folder.resolve(machine.isGen2() ? "disk1/volume2" : "disk1/volume1");
    }

    private static Map<String, byte[]> content(Path folder) throws IOException {
        var content = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return content;
    }

    private static Guid defaultEntry(BootStore store) {
        return ((BootValue.ObjectRef) value(store.bootManager().orElseThrow(), BootElements.DEFAULT)).id();
    }

    private static List<Guid> ids(BootStore store) {
        return store.objects().stream().map(BootObject::id).toList();
    }

    private static BootValue value(BootObject object, ElementCode code) {
        return object.element(code).orElseThrow().value();
    }

    private static BootStore store(OfflineFixture machine) throws IOException {
        return read(machine.storeFile());
    }

    private static BootStore read(Path file) throws IOException {
        return BootStoreReader.read(Hive.open(ByteSource.of(Files.readAllBytes(file)), List.of()));
    }
}
