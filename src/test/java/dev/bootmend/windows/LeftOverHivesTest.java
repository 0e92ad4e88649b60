package dev.bootmend.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.flow.LeftOver;
import dev.bootmend.flow.LeftOvers;
import dev.bootmend.model.StrayHive;
import dev.bootmend.model.VolumePath;
import dev.bootmend.probe.ProbeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            assertEquals(List.of(new StrayHive(MOUNT, VolumePath.of(HIVE))), bench.machine.disks().strayHives());
        }
    }

    @Test
    void aVolumeThatDoesNotAnswerMayBeTheAttachedOne() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, GONE + HIVE);
            bench.windows.fail("\\\\?\\GLOBALROOT" + GONE, DeviceQuery.VOLUME_EXTENTS, WindowsException.TIMEOUT);
            assertThrows(ProbeException.class, () -> bench.flow().look());
            assertThrows(ProbeException.class, () -> bench.machine.disks().strayHives());
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
            assertEquals(List.of(), bench.machine.disks().strayHives());
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

    private static final StrayHive STRAY = new StrayHive(MOUNT, VolumePath.of(HIVE));

    @Test
    void aHiveWhoseDiskIsGoneIsUnloadedWhenTheUserSaysSo() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder, (replay, call) -> {
            replay.windows.unloaded(MOUNT);
            return new SpooledTools.Answer(0, "");
        })) {
            bench.windows.loaded(MOUNT, GONE + HIVE);
            List<LeftOver> found = left(bench);
            assertEquals(List.of(Optional.of(STRAY)), found.stream().map(LeftOver::stray).toList());
            assertEquals("HKLM\\" + MOUNT + " is unloaded.", leftOvers(bench).unload(STRAY));
            assertEquals(List.of("unload", "HKLM\\" + MOUNT), bench.tools.seen().getFirst().arguments());
            assertEquals(List.of(), left(bench));
        }
    }

    @Test
    void aHiveThatStaysLoadedIsSaidToBe() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder, (replay, call) -> new SpooledTools.Answer(1, "No."))) {
            bench.windows.loaded(MOUNT, GONE + HIVE);
            assertTrue(leftOvers(bench).unload(STRAY).contains("is still loaded"));
        }
    }

    @Test
    void aHiveWhoseDiskIsAttachedAgainIsLeftToTheUndo() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, "\\Device\\HarddiskVolume6" + HIVE);
            assertEquals(List.of(Optional.empty()), left(bench).stream().map(LeftOver::stray).toList());
            assertTrue(leftOvers(bench).unload(STRAY).contains("nothing was done"));
            assertEquals(List.of(), bench.tools.seen());
        }
    }

    @Test
    void whatCannotBeSeenIsSaidNotToBeSeen() throws Exception {
        try (ReplayBench bench = ReplayBench.of("gen2-imc", folder)) {
            bench.windows.loaded(MOUNT, "");
            assertTrue(left(bench).getFirst().what().contains("could not be seen"), left(bench).toString());
        }
    }

    private static LeftOvers leftOvers(ReplayBench bench) throws Exception {
        return new LeftOvers(bench.flow().workplace().machine());
    }

    private static List<LeftOver> left(ReplayBench bench) throws Exception {
        return leftOvers(bench).find(bench.flow().history());
    }
}
