package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.hive.Hive;
import dev.bootmend.model.BootStore;
import dev.bootmend.model.ByteSource;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The tools on real stores and hives, put into a practice machine. Skipped when the corpus is not there. */
class CorpusToolsTest {

    private static final Path CORPUS = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus"));
    private static final String MOUNT = "HKLM\\BOOTMEND_TEST_SYSTEM";

    @TempDir
    Path folder;

    private OfflineFixture machine;

    @BeforeEach
    void aMachine() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of real hives is not at " + CORPUS.toAbsolutePath().normalize());
        machine = OfflineFixture.create("gen1", folder.resolve("m"));
    }

    @TestFactory
    Stream<DynamicTest> realStoresAreListedAndEditedWithoutAnyOtherDifference() throws IOException {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        return files("bcd").stream().filter(file -> file.getFileName().toString().matches("(?i)bcd[^.]*|common_bcd|BCD\\.bkup"))
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> editStore(file)));
    }

    private void editStore(Path file) throws Exception {
        Files.copy(file, machine.storeFile(), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, machine.bcdedit("/enum", "ALL", "/v").exitCode());
        BootStore before = store();
        List<String> tree = HivexTree.of(machine.storeFile());
        if (before.bootManager().isEmpty()) {
            assertEquals(1, machine.bcdedit("/timeout", "5").exitCode());
            assertEquals(tree, HivexTree.of(machine.storeFile()));
            return;
        }
        assertEquals(0, machine.bcdedit("/set", "{bootmgr}", "custom:26000fff", "yes").exitCode());
        var withElement = new ArrayList<>(HivexTree.of(machine.storeFile()));
        int at = withElement.indexOf("<node name=\"26000fff\">");
        assertTrue(at > 0, "the new element is there");
        withElement.subList(at, at + 4).clear();
        assertEquals(tree, withElement);
        assertEquals(0, machine.bcdedit("/deletevalue", "{bootmgr}", "custom:26000fff").exitCode());
        assertEquals(before, store());
        assertEquals(tree, HivexTree.of(machine.storeFile()));
    }

    @TestFactory
    Stream<DynamicTest> realHivesTakeAValueWithoutAnyOtherDifference() throws IOException {
        assumeTrue(HivexTree.isThere(), "hivexml is not installed");
        return files("features").stream().filter(CorpusToolsTest::isHive)
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> editHive(file)));
    }

    private void editHive(Path file) throws Exception {
        Path hive = machine.systemHiveFile();
        Files.copy(file, hive, StandardCopyOption.REPLACE_EXISTING);
        List<String> before = HivexTree.of(hive);
        succeed("load", MOUNT, machine.systemHiveName());
        succeed("add", MOUNT + "\\BootMend Test", "/v", "Number", "/t", "REG_DWORD", "/d", "7", "/f");
        assertFalse(before.equals(HivexTree.of(hive)));
        succeed("delete", MOUNT + "\\BootMend Test", "/f");
        succeed("unload", MOUNT);
        assertEquals(before, HivexTree.of(hive));
    }

    @Test
    void damagedHivesAreRefusedWithAReasonAndKept() throws Exception {
        int refused = 0;
        for (Path file : files("malformed")) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(machine.systemHiveFile(), bytes);
            ToolResult result = machine.reg("load", MOUNT, machine.systemHiveName());
            if (result.exitCode() == 0) {
                succeed("unload", MOUNT);
            } else {
                refused++;
                assertTrue(result.output().startsWith("ERROR: "), file + ": " + result.output());
                assertArrayEquals(bytes, Files.readAllBytes(machine.systemHiveFile()), file.toString());
            }
            Files.write(machine.storeFile(), bytes);
            assertEquals(1, machine.bcdedit("/enum").exitCode(), file.toString());
            assertArrayEquals(bytes, Files.readAllBytes(machine.storeFile()), file.toString());
        }
        assertTrue(refused > 0, "some of the damaged hives cannot be loaded");
    }

    private void succeed(String... arguments) throws Exception {
        ToolResult result = machine.reg(arguments);
        assertEquals(0, result.exitCode(), result.output());
    }

    private BootStore store() throws IOException {
        return BootStoreReader.read(Hive.open(ByteSource.of(Files.readAllBytes(machine.storeFile())), List.of()));
    }

    private static List<Path> files(String part) throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS.resolve(part))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A clean hive that libhivex reads, too. */
    private static boolean isHive(Path file) {
        try {
            HivexTree.of(file);
            return true;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
