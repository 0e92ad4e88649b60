package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.PracticeBench;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.model.DriveLetter;
import dev.bootmend.model.MachineSnapshot;
import dev.bootmend.plan.AssignLetter;
import dev.bootmend.plan.Planning;
import dev.bootmend.probe.ProbeException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary letter is one that nothing on the whole machine has. */
class LettersInUseTest {

    private static final DriveLetter S = new DriveLetter('S');
    private static final DriveLetter Z = new DriveLetter('Z');

    @TempDir
    private Path folder;

    @Test
    void lettersOfNetworkDrivesAreInUse() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.drive(S, 4);
            MachineSnapshot seen = bench.flow().look();
            assertTrue(seen.lettersInUse().contains(S));
            assertTrue(seen.lettersInUse().contains(new DriveLetter('C')));
            assertFalse(seen.lettersInUse().contains(Z));
        }
    }

    @Test
    void aTemporaryLetterIsNoneThatANetworkDriveHas() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            assertEquals(List.of(S), given(bench.flow()));
            bench.windows.drive(S, 4);
            assertEquals(List.of(Z), given(bench.flow()));
        }
    }

    @Test
    void aLetterOfWhichNothingIsKnownEndsTheLook() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.failName("Q:", 31);
            assertThrows(ProbeException.class, () -> bench.machine.disks().lettersInUse());
        }
    }

    private static List<DriveLetter> given(RepairFlow flow) throws Exception {
        Planning.Ready ready = (Planning.Ready) PracticeBench.planning(flow, "bcd");
        return ready.plan().steps().stream().map(step -> step.operation())
                .filter(AssignLetter.class::isInstance).map(step -> ((AssignLetter) step).letter()).toList();
    }
}
