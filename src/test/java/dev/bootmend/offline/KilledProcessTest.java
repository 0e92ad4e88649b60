package dev.bootmend.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.bcd.BootElements;
import dev.bootmend.bcd.BootStoreReader;
import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveCheck;
import dev.bootmend.hive.HiveState;
import dev.bootmend.model.BootValue;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.RegistryKeyPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its edits leaves every file with its old or its new content. */
class KilledProcessTest {

    private static final String MOUNT = "HKLM\\BOOTMEND_TEST_SYSTEM";
    private static final RegistryKeyPath KEY = RegistryKeyPath.of("ControlSet001\\Control");

    @TempDir
    Path folder;

    @Test
    void everyFileIsWholeAfterEveryKill() throws Exception {
        var machine = OfflineFixture.create("gen1-imc", folder.resolve("m"));
        assertEquals(0, machine.reg("load", MOUNT, machine.systemHiveName()).exitCode());
        for (int edits = 1; edits <= 12; edits += 3) {
            int done = editAndKill(machine, edits);
            BootValue timeout = BootStoreReader.read(sound(machine.storeFile())).bootManager().orElseThrow()
                    .element(BootElements.TIMEOUT).orElseThrow().value();
            assertTrue(timeout instanceof BootValue.Number(long value, int width) && value >= done, timeout + " after " + done);
            int number = sound(machine.systemHiveFile()).find(KEY).orElseThrow().value("Number").orElseThrow()
                    .toRegistryValue().asDword().orElseThrow();
            assertTrue(number >= done, number + " after " + done);
            assertEquals("BOOTMEND_TEST_SYSTEM", machine.reopened().machine.loadedHives().getFirst().mount());
        }
        assertEquals(0, machine.reopened().reg("unload", MOUNT).exitCode());
    }

    /** The number of the last edit that the process reported as done before it was killed. */
    private static int editAndKill(OfflineFixture machine, int edits) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), EndlessEdits.class.getName(), machine.folder.toString(),
                machine.storeName(), MOUNT + "\\" + KEY).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int done = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null && done < edits; line = lines.readLine()) {
                done = Integer.parseInt(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(done >= edits, "the process ended by itself after edit " + done);
        return done;
    }

    private static Hive sound(Path file) throws IOException {
        Hive hive = Hive.open(ByteSource.of(Files.readAllBytes(file)), List.of());
        assertEquals(HiveState.CLEAN, hive.state());
        assertEquals(List.of(), HiveCheck.of(hive));
        return hive;
    }
}
