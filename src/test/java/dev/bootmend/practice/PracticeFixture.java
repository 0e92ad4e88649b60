package dev.bootmend.practice;

import dev.bootmend.model.Guid;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Practice machines for tests. */
final class PracticeFixture {

    static final ProbeScope SCOPE = new ProbeScope(Set.of(RegistryKeyPath.of("Control\\InitialMachineConfig"),
            RegistryKeyPath.of("Control\\CrashControl")), Set.of(VolumePath.of("\\bootmgr"), VolumePath.of("\\IMC.hiv")));

    private PracticeFixture() {
    }

    static PracticeMachine create(PracticeScenario scenario, long seed, Path folder) throws IOException {
        PracticeMachines.create(scenario, seed, folder);
        return open(folder);
    }

    static PracticeMachine open(Path folder) throws IOException {
        return PracticeMachine.open(folder, () -> new WindowsTime(133_000_000_000_000_000L), () -> Guid.ZERO);
    }

    /** Every file below a folder with its content, folders included. */
    static SortedMap<String, byte[]> content(Path folder) throws IOException {
        var content = new TreeMap<String, byte[]>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                content.put(folder.relativize(entry).toString(),
                        Files.isRegularFile(entry) ? Files.readAllBytes(entry) : new byte[0]);
            }
        }
        return content;
    }
}
