package dev.bootmend.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.model.Partition;
import dev.bootmend.probe.RawDisk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Partition tables of practice machines as sgdisk and sfdisk see them on a sparse image of the whole disk. */
class PracticeTablesTest {

    @TempDir
    Path folder;

    private static final Set<PracticeTrait> IN_THE_TABLE = Set.of(PracticeTrait.NO_ACTIVE_PARTITION,
            PracticeTrait.WINDOWS_PARTITION_ACTIVE, PracticeTrait.TWO_ACTIVE_PARTITIONS, PracticeTrait.DYNAMIC_DISK,
            PracticeTrait.SECOND_WINDOWS, PracticeTrait.IDENTITY_COLLISION);

    static Stream<PracticeScenario> gptScenarios() {
        return tables().filter(scenario -> scenario.layout() == PracticeLayout.GEN2);
    }

    static Stream<PracticeScenario> mbrScenarios() {
        return tables().filter(scenario -> scenario.layout() != PracticeLayout.GEN2);
    }

    /** Every kind of table once; most faults lie behind it. The programs take an image for a disk of 512-byte sectors. */
    private static Stream<PracticeScenario> tables() {
        return PracticeCatalogue.all().stream().filter(scenario -> !scenario.has(PracticeTrait.SECTORS_OF_4096))
                .filter(scenario -> scenario.isHealthy() || scenario.traits().stream().anyMatch(IN_THE_TABLE::contains));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gptScenarios")
    void sgdiskFindsNoProblem(PracticeScenario scenario) throws Exception {
        assumeTrue(isThere("sgdisk"), "sgdisk is not installed");
        var machine = PracticeFixture.create(scenario, 3, folder.resolve("m"));
        Path image = image(machine.disks().get(1));
        assertTrue(output("sgdisk", "-v", image.toString()).contains("No problems found."));
        String listing = output("sgdisk", "-p", image.toString());
        var disk = machine.probe().look(PracticeFixture.SCOPE).disks().get(1);
        assertTrue(listing.toLowerCase(Locale.ROOT).contains(disk.identity().toString().replaceAll(".*\\{|}", "")), listing);
        for (Partition partition : disk.partitions().toOptional().orElseThrow()) {
            long first = partition.start().bytes() / 512;
            long last = first + partition.size().bytes() / 512 - 1;
            assertTrue(listing.matches("(?s).*\\b" + partition.number().orElseThrow() + "\\s+" + first + "\\s+" + last + "\\s.*"), listing);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mbrScenarios")
    void sfdiskReadsTheSamePartitions(PracticeScenario scenario) throws Exception {
        assumeTrue(isThere("sfdisk"), "sfdisk is not installed");
        var machine = PracticeFixture.create(scenario, 3, folder.resolve("m"));
        Path image = image(machine.disks().get(1));
        assertTrue(output("sfdisk", "--verify", image.toString()).contains("No errors detected."));
        List<String> listing = output("sfdisk", "--dump", image.toString()).lines().filter(line -> line.contains("start=")).toList();
        var disk = machine.probe().look(PracticeFixture.SCOPE).disks().get(1);
        var partitions = disk.partitions().toOptional().orElseThrow();
        assertEquals(partitions.size(), listing.size());
        for (int i = 0; i < listing.size(); i++) {
            Partition partition = partitions.get(i);
            String line = listing.get(i).replace(" ", "");
            assertTrue(line.contains("start=" + partition.start().bytes() / 512 + ",size=" + partition.size().bytes() / 512 + ","), line);
            assertEquals(partition.active(), line.contains("bootable"), line);
        }
    }

    private Path image(RawDisk disk) throws IOException {
        Path image = folder.resolve("disk.img");
        Path sectors = folder.resolve("m/disk" + disk.number() + "/sectors");
        try (var file = new RandomAccessFile(image.toFile(), "rw"); Stream<Path> extents = Files.list(sectors)) {
            file.setLength(disk.size().bytes());
            for (Path extent : extents.toList()) {
                file.seek(Long.parseLong(extent.getFileName().toString().replace(".bin", ""), 16));
                file.write(Files.readAllBytes(extent));
            }
        }
        return image;
    }

    private static boolean isThere(String program) {
        return Stream.of("/usr/sbin/", "/sbin/", "/usr/bin/").anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
