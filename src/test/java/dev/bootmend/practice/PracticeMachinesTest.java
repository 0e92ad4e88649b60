package dev.bootmend.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveCheck;
import dev.bootmend.hive.HiveLog;
import dev.bootmend.model.ByteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Making practice machines. */
class PracticeMachinesTest {

    private static final long LARGEST = 3L << 20;

    @TempDir
    Path folder;

    static List<PracticeScenario> scenarios() {
        return PracticeCatalogue.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theSameSeedMakesTheSameBytes(PracticeScenario scenario) throws IOException {
        PracticeMachines.create(scenario, 5, folder.resolve("one"));
        PracticeMachines.create(scenario, 5, folder.resolve("deep/er/two"));
        var one = PracticeFixture.content(folder.resolve("one"));
        var two = PracticeFixture.content(folder.resolve("deep/er/two"));
        assertEquals(one.keySet(), two.keySet());
        one.forEach((name, bytes) -> assertArrayEquals(bytes, two.get(name), name));
        long size = one.values().stream().mapToLong(bytes -> bytes.length).sum();
        assertTrue(size < LARGEST, scenario.name() + " takes " + size + " bytes");
    }

    @Test
    void anotherSeedMakesOtherIdentities() throws Exception {
        var scenario = PracticeCatalogue.named("gen2").orElseThrow();
        var one = PracticeFixture.create(scenario, 1, folder.resolve("one")).probe().look(PracticeFixture.SCOPE);
        var two = PracticeFixture.create(scenario, 2, folder.resolve("two")).probe().look(PracticeFixture.SCOPE);
        assertFalse(one.disks().get(1).identity().equals(two.disks().get(1).identity()));
        assertEquals(one.disks().get(1).size(), two.disks().get(1).size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void everyHiveIsSound(PracticeScenario scenario) throws IOException {
        PracticeMachines.create(scenario, 9, folder.resolve("m"));
        int hives = 0;
        var files = PracticeFixture.content(folder.resolve("m"));
        for (var file : files.entrySet()) {
            byte[] bytes = file.getValue();
            boolean isHive = bytes.length > 4096 && new String(bytes, 0, 4).equals("regf") && (bytes.length & 4095) == 0;
            boolean isOwn = file.getKey().startsWith("disk0") && !scenario.isHealthy();
            if (isHive && !isOwn && !file.getKey().contains(".LOG")) {
                byte[] log = files.getOrDefault(file.getKey() + ".LOG1", new byte[0]);
                Hive hive = Hive.open(ByteSource.of(Hive.open(ByteSource.of(bytes),
                        List.of(new HiveLog("LOG1", ByteSource.of(log)))).image()), List.of());
                boolean lacksLog = scenario.has(PracticeTrait.SYSTEM_HIVE_LOG_LOST) && file.getKey().startsWith("disk1")
                        && file.getKey().endsWith("config/SYSTEM");
                var faults = HiveCheck.of(hive);
                assertEquals(lacksLog ? 1 : 0, faults.size(), () -> file.getKey() + faults);
                hives++;
            }
        }
        boolean locked = scenario.has(PracticeTrait.BITLOCKER_LOCKED);
        int least = !locked ? 6 : scenario.layout() == PracticeLayout.GEN1_SINGLE ? 0 : 1;
        assertTrue(hives >= least, "hives found: " + hives);
    }

    @Test
    void aFolderInUseIsRefusedAndKept() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Path file = Files.writeString(used.resolve("mine.txt"), "mine");
        var refusal = assertThrows(PracticeException.class,
                () -> PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, used));
        assertTrue(refusal.problem().detail().contains("not empty"), refusal.getMessage());
        assertEquals("mine", Files.readString(file));
        var noFolder = assertThrows(PracticeException.class,
                () -> PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, file));
        assertTrue(noFolder.getMessage().contains("mine.txt"));
    }

    @Test
    void anEmptyFolderIsUsed() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, empty);
        assertEquals("gen1", PracticeFixture.open(empty).scenario());
    }

    @Test
    void nothingIsLeftWhereNothingCouldBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Path impossible = file.resolve("machine");
        var failure = assertThrows(PracticeException.class,
                () -> PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, impossible));
        assertTrue(failure.getMessage().contains("could not be created"), failure.getMessage());
        assertEquals(List.of("", "file"), List.copyOf(PracticeFixture.content(folder).keySet()));
    }

    @Test
    @Tag("loop")
    void aFullDiskLeavesNothingBehind() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("full"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", mount.toString());
        assumeTrue(mounted, "a small file system can be mounted only by root on Linux");
        try {
            var failure = assertThrows(PracticeException.class,
                    () -> PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, mount.resolve("a/b")));
            assertTrue(failure.getMessage().contains("No space left"), failure.getMessage());
            assertEquals(List.of(""), List.copyOf(PracticeFixture.content(mount).keySet()));
            assertThrows(PracticeException.class, () -> PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, mount));
            assertEquals(List.of(""), List.copyOf(PracticeFixture.content(mount).keySet()));
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void aFolderThatIsNoMachineSaysSo() throws IOException {
        var missing = assertThrows(PracticeException.class, () -> PracticeFixture.open(folder));
        assertTrue(missing.getMessage().contains("machine.json"), missing.getMessage());
        Path machine = folder.resolve("machine");
        PracticeMachines.create(PracticeCatalogue.all().getFirst(), 1, machine);
        Path description = machine.resolve("machine.json");
        String good = Files.readString(description);
        assertProblem(machine, good.replace("\"format\" : 1", "\"format\" : 2"), "Its format is 2", "version of BootMend");
        assertProblem(machine, good.replace("\"format\" : 1", "\"form\" : 1"), "no number \"format\"", "create");
        assertProblem(machine, good.substring(0, good.length() / 2), "machine.json, line ", "create");
        assertProblem(machine, good.replaceFirst("\"seed\"", "\"sead\""), "field 'seed'", "create");
        assertProblem(machine, good.replaceFirst("\"letter\" : \"C\"", "\"letter\" : \"CC\""), "not a drive letter: CC", "create");
        assertProblem(machine, good.replaceFirst("\"disks\" : \\[", "\"disks\" : null, \"x\" : ["), "disks", "create");
        assertProblem(machine, "", "machine.json", "create");
        Files.writeString(description, good);
        assertEquals("gen1", PracticeFixture.open(machine).scenario());
    }

    private void assertProblem(Path machine, String content, String detail, String remedy) throws IOException {
        Files.writeString(machine.resolve("machine.json"), content);
        var problem = assertThrows(PracticeException.class, () -> PracticeFixture.open(machine));
        assertTrue(problem.getMessage().contains("machine.json"), problem.getMessage());
        assertTrue(problem.getMessage().contains(detail), problem.getMessage());
        assertTrue(problem.getMessage().contains(remedy), problem.getMessage());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
