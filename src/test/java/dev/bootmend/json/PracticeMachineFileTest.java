package dev.bootmend.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.ByteOffset;
import dev.bootmend.model.ByteSize;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.LoadedHive;
import dev.bootmend.model.PartitionNumber;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.SectorSize;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The description of a practice machine as a file. */
class PracticeMachineFileTest {

    @Test
    void aFileOfFormatOneIsReadAndWrittenByteForByte() throws Exception {
        byte[] frozen = resource("machine-format-1.json");
        PracticeDescription machine = PracticeMachineFile.read(frozen, "machine.json");
        assertEquals("gen2-collision", machine.scenario());
        assertEquals(42, machine.seed());
        assertEquals(Optional.of("it has the same identity as disk 0"), machine.disks().get(1).offline());
        assertEquals("holds C:, the running Windows and the page file", machine.disks().get(0).hostUse().orElseThrow().reason());
        assertEquals(Optional.of(new DriveLetter('D')), machine.disks().get(2).volumes().getFirst().letter());
        assertEquals(List.of(new LoadedHive("BOOTMEND_TEST_SYSTEM", new FileRef(
                new PartitionRef(new DiskNumber(1), new ByteOffset(594542592)),
                VolumePath.of("\\Windows\\System32\\config\\SYSTEM")))), machine.loadedHives());
        assertArrayEquals(frozen, PracticeMachineFile.write(machine));
    }

    @Test
    void everyConditionOfAVolumeSurvives() throws Exception {
        var volume = new PracticeVolume(new PartitionNumber(1), new ByteOffset(4096), "a \"label\" \u00e4", new ByteSize(5),
                Optional.empty(), Set.of(VolumeCondition.values()));
        var disk = new PracticeDisk(new DiskNumber(3), "model", new ByteSize(1L << 40), SectorSize.B4096, Optional.of(7),
                Optional.empty(), Optional.empty(), true, List.of(volume));
        var machine = new PracticeDescription("gen2", -1, List.of(disk), List.of());
        assertEquals(machine, PracticeMachineFile.read(PracticeMachineFile.write(machine), "machine.json"));
    }

    @Test
    void everyDamageIsNamedWithItsLine() throws IOException {
        String good = new String(resource("machine-format-1.json"), StandardCharsets.UTF_8);
        assertProblem(good.replaceFirst("\"readOnly\" : false", "\"readOnly\" : maybe"), "machine.json, line 17");
        assertProblem(good.replaceFirst("\"sectorSize\" : 512", "\"sectorSize\" : 500"), "sector size 500");
        assertProblem(good.replaceFirst("\"number\" : 0", "\"number\" : -1"), "disk number -1 is negative");
        assertProblem(good.replaceFirst("\"number\" : 0", "\"number\" : 0, \"number\" : 1"), "Duplicate field 'number'");
        assertProblem(good.replaceFirst("\"model\"", "\"modell\""), "field 'model'");
        assertProblem(good.replace("\\\\Windows\\\\System32", "Windows"), "does not begin with a backslash");
        assertProblem(good + "{}", "machine.json, line ");
        assertProblem("[]", "no number \"format\"");
        assertProblem(good.replace("\"format\" : 1", "\"format\" : 99"), "Its format is 99");
    }

    private static void assertProblem(String content, String expected) {
        var problem = assertThrows(JsonFileException.class,
                () -> PracticeMachineFile.read(content.getBytes(StandardCharsets.UTF_8), "machine.json"));
        assertTrue(problem.getMessage().startsWith("machine.json"), problem.getMessage());
        assertTrue(problem.getMessage().contains(expected), problem.getMessage());
        assertTrue(!problem.problem().remedy().isEmpty(), problem.getMessage());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = PracticeMachineFileTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
