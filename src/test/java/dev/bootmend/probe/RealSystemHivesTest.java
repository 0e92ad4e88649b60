package dev.bootmend.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.diagnose.Diagnosis;
import dev.bootmend.diagnose.Examiner;
import dev.bootmend.diagnose.Finding;
import dev.bootmend.diagnose.FindingIds;
import dev.bootmend.diagnose.Severity;
import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.model.MachineSnapshot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SYSTEM hives of machines that started well: nothing about their drivers may be called broken. */
class RealSystemHivesTest {

    private static final Path FOLDER = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus"));

    @ParameterizedTest
    @ValueSource(strings = {"system/dissect/SYSTEM.xz", "system/regipy/SYSTEM.xz"})
    void aMachineThatStartedHasNoBrokenDrivers(String file) throws Exception {
        MachineSnapshot seen = machine(unpacked(file)).look(MemoryMachine.CHECKS);
        var found = (TargetSearch.Found) TargetFinder.find(seen, Optional.empty(), Optional.empty());
        Diagnosis diagnosis = Examiner.examine(seen, found.target());
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN).stream().map(Finding::id).toList());
        assertTrue(diagnosis.states(FindingIds.BOOT_DRIVERS_OK) && diagnosis.states(FindingIds.CLASS_FILTERS_OK), () ->
                diagnosis.facts().toString());
        assertTrue(diagnosis.finding(FindingIds.DUMP_SETTINGS_INCOMPLETE).orElseThrow()
                .states(FindingIds.DUMP_SETTINGS_NO_NMI));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system/dissect/SYSTEM.xz", "system/regipy/SYSTEM.xz"})
    void onlyTheDriversOfTheHiveAreLookedFor(String file) throws Exception {
        byte[] hive = unpacked(file);
        MemoryMachine machine = machine(hive);
        machine.look(MemoryMachine.CHECKS);
        long read = machine.windows.bytesRead();
        assertTrue(read < hive.length * 5L / 4, "the seal reads the hive once, the checks a small part: " + read + " of "
                + hive.length);
    }

    /** With every driver file that the hive names. */
    private static MemoryMachine machine(byte[] hive) throws Exception {
        MemoryMachine machine = new MemoryMachine();
        machine.windows.put("\\WINDOWS\\System32\\config\\SYSTEM", hive);
        MachineSnapshot first = machine.look(MemoryMachine.CHECKS);
        MemoryMachine complete = new MemoryMachine();
        complete.windows.put("\\WINDOWS\\System32\\config\\SYSTEM", hive);
        DriverLook.files(first.installation(MemoryMachine.WINDOWS).orElseThrow())
                .forEach(path -> complete.windows.put(path.toString(), new byte[10]));
        return complete;
    }

    private static byte[] unpacked(String file) throws IOException, InterruptedException {
        Path packed = FOLDER.resolve(file);
        assumeTrue(Files.exists(packed), "the corpus of real hives is not at " + FOLDER.toAbsolutePath().normalize());
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xz"))), "the program xz is not installed");
        Process xz = new ProcessBuilder("xz", "-dc", packed.toString()).start();
        byte[] content = xz.getInputStream().readAllBytes();
        assertEquals(0, xz.waitFor(), () -> "xz on " + packed);
        return content;
    }
}
