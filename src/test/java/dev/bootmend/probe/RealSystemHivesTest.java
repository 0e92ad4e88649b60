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
import dev.bootmend.model.Reading;
import dev.bootmend.model.RegistryExcerpt;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.Volume;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SYSTEM hives of machines that started well: nothing about their drivers may be called broken. */
class RealSystemHivesTest {

    private static final Path FOLDER = Path.of(System.getProperty("bootmend.corpus", "../shared/corpus"));

    @ParameterizedTest
    @ValueSource(strings = {"system/dissect/SYSTEM.xz", "system/regipy/SYSTEM.xz"})
    void aMachineThatStartedHasNoBrokenDrivers(String file) throws Exception {
        MachineSnapshot seen = machine(unpacked(file)).look(MemoryMachine.CHECKS);
        Diagnosis diagnosis = diagnosed(seen);
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN).stream().map(Finding::id).toList());
        assertTrue(diagnosis.states(FindingIds.BOOT_DRIVERS_OK) && diagnosis.states(FindingIds.CLASS_FILTERS_OK), () ->
                diagnosis.facts().toString());
        assertTrue(diagnosis.states(FindingIds.BOOT_SERVICES_OK), () -> diagnosis.facts().toString());
        assertTrue(diagnosis.finding(FindingIds.DUMP_SETTINGS_INCOMPLETE).orElseThrow()
                .states(FindingIds.DUMP_SETTINGS_NO_NMI));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "system/dissect/SYSTEM.xz | 94 | vmci, VMware, Inc. (oem2.inf); vsock, maker not recorded, calls itself"
            + " \"vSockets Virtual Machine Communication Interface Sockets driver\"",
        "system/regipy/SYSTEM.xz | 36 | mfehidk, maker not recorded, calls itself \"McAfee Inc. mfehidk\";"
            + " mfewfpk, maker not recorded, calls itself \"McAfee Inc. mfewfpk\""})
    void theDriversOfOtherMakersAreToldFromThoseOfWindows(String file, int started, String others) throws Exception {
        MachineSnapshot seen = machine(unpacked(file)).look(MemoryMachine.CHECKS);
        RegistryExcerpt system = seen.installation(MemoryMachine.WINDOWS).orElseThrow().system().toOptional().orElseThrow();
        RegistryKeyPath services = RegistryKeyPath.of("ControlSet001\\Services");
        assertEquals(started, system.keys().keySet().stream().filter(key -> key.parent().equals(services)
                && system.value(key, "Start").toOptional().flatMap(value -> value.asDword().stream().boxed().findFirst())
                .filter(start -> start == 0).isPresent()).count(), "as hivex counts them");
        assertEquals(others, diagnosed(seen).finding(FindingIds.BOOT_SERVICES_OF_OTHERS).orElseThrow().evidence().stream()
                .map(fact -> fact.substring(0, fact.lastIndexOf(": "))).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system/dissect/SYSTEM.xz", "system/regipy/SYSTEM.xz"})
    void theHiveAloneMakesNothingBrokenWhenFilesCannotBeLookedFor(String file) throws Exception {
        MemoryMachine machine = machine(unpacked(file));
        MachineSnapshot seen = machine.look(MemoryMachine.CHECKS);
        Volume volume = seen.volume(MemoryMachine.WINDOWS).orElseThrow();
        MachineSnapshot blind = seen.withPartition(MemoryMachine.WINDOWS, seen.partition(MemoryMachine.WINDOWS).orElseThrow()
                .withVolume(Reading.known(volume.withFiles(Map.of()))));
        Diagnosis diagnosis = diagnosed(blind);
        assertEquals(List.of(), diagnosis.of(Severity.BROKEN).stream().map(Finding::id).toList());
        assertTrue(diagnosis.states(FindingIds.BOOT_SERVICES_UNCHECKED));
    }

    private static Diagnosis diagnosed(MachineSnapshot seen) {
        var found = (TargetSearch.Found) TargetFinder.find(seen, Optional.empty(), Optional.empty());
        return Examiner.examine(seen, found.target());
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
                .forEach(path -> complete.windows.put(path.toString(), ProgramFiles.driver()));
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
