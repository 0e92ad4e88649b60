package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.model.Problem;
import dev.bootmend.probe.ProbeException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hives that a run has left loaded: named, and only in the way where they could be on the attached disk. */
class LeftOverHivesTest {

    private static final String MOUNT = "BOOTMEND_20260101120000-1_SYSTEM";
    private static final String GONE = "\\Device\\HarddiskVolume99";
    private static final String HIVE = "\\Windows\\System32\\config\\SYSTEM";

    @TempDir
    private Path folder;

    @Test
    void aHiveWhoseDiskIsGoneIsNamedAndStopsNoLook() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, GONE + HIVE);
            assertEquals(List.of(), bench.flow().look().loadedHives());
            List<Problem> left = bench.machine.disks().leftOvers();
            assertEquals("HKLM\\" + MOUNT, left.getFirst().place());
            assertTrue(left.getFirst().remedy().contains("reg unload HKLM\\" + MOUNT), left.toString());
        }
    }

    @Test
    void aVolumeThatDoesNotAnswerMayBeTheAttachedOne() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, GONE + HIVE);
            bench.windows.fail("\\\\?\\GLOBALROOT" + GONE, DeviceQuery.VOLUME_EXTENTS, WindowsException.TIMEOUT);
            assertThrows(ProbeException.class, () -> bench.flow().look());
            assertThrows(ProbeException.class, () -> bench.machine.disks().leftOvers());
        }
    }

    @Test
    void aHiveWithoutAFileSaysHowToUnloadIt() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, "");
            var stopped = assertThrows(ProbeException.class, () -> bench.flow().look());
            assertTrue(stopped.getMessage().contains("reg unload HKLM\\" + MOUNT), stopped.getMessage());
        }
    }

    @Test
    void nothingIsLeftOfAMachineThatWasNotUsed() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            assertEquals(List.of(), bench.machine.disks().leftOvers());
        }
    }

    @Test
    void whoeverHoldsTheFileIsNamed() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, "\\Device\\HarddiskVolume1" + HIVE);
            assertTrue(HiveHolders.sentence(bench.windows, MOUNT).contains("resmon"));
            bench.windows.held("Registry Editor (process 4711)");
            String held = HiveHolders.sentence(bench.windows, MOUNT);
            assertTrue(held.contains("held by Registry Editor (process 4711)"), held);
        }
    }
}
