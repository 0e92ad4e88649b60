package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.cli.ExitCode;
import dev.bootmend.disk.JournalWriter;
import dev.bootmend.json.PracticeVolume;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A volume that was not closed is told at the look, stands in the way of a repair, and is put right by ntfsfix. */
@Tag("loop")
class LoopJournalTest {

    private static final String NOT_CLOSED = "The Windows partition was not closed cleanly";

    @TempDir(factory = InMemory.class)
    Path folder;

    /** What happens to the block device of the Windows partition. */
    private interface Mishap {
        void on(Path volume) throws IOException;
    }

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gen1-imc", "gen2-imc", "gen2-4k"})
    void anOpenJournalIsToldBeforeThePlanAndClosedByTheCheckOfTheRecipe(String scenario) throws Exception {
        RealDisk disk = RealDisk.of(scenario, folder);
        onWindows(disk, scenario.equals("gen2-imc") ? JournalWriter::leaveKept : JournalWriter::leaveOpen);
        String before = LoopLane.digest(disk.image());
        Shell.Ended told = run(disk, "diagnose");
        assertTrue(told.output().contains(NOT_CLOSED), told.all());
        Shell.Ended refused = run(disk, "apply", "--recipe", "stop-0x67-imc", "--yes");
        assertEquals(ExitCode.REFUSED.number(), refused.code(), refused.all());
        assertTrue(refused.all().contains("was not closed cleanly") && refused.all().contains("ntfsfix"), refused.all());
        assertEquals(before, LoopLane.digest(disk.image()), "looking and refusing change nothing");

        Shell.Ended checked = run(disk, "apply", "--recipe", "boot-failure-bcd", "--group", "check", "--yes");
        assertEquals(0, checked.code(), checked.all());
        assertTrue(checked.output().contains("ntfsfix"), checked.all());
        onWindows(disk, volume -> assertEquals(0, Shell.tried("ntfs-3g.probe", "--readwrite", volume.toString()).code()));
        assertFalse(run(disk, "diagnose").output().contains(NOT_CLOSED));
    }

    @Test
    void aJournalThatCannotBeReadIsUncheckedAndNotClosed() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        onWindows(disk, JournalWriter::damage);
        Shell.Ended told = run(disk, "diagnose");
        assertTrue(told.output().contains("Could not check: whether the Windows partition was closed cleanly")
                && told.output().contains("journal ($LogFile)"), told.all());
        assertFalse(told.output().contains(NOT_CLOSED));
    }

    private Shell.Ended run(RealDisk disk, String... arguments) {
        return new ImageCommandLine(disk.image(), folder.resolve("home")).run(arguments);
    }

    private static void onWindows(RealDisk disk, Mishap mishap) throws Exception {
        PracticeVolume windows = disk.disk().volumes().getLast();
        Path window = disk.window(windows, false);
        try {
            mishap.on(window);
        } finally {
            Shell.run("losetup", "-d", window.toString());
        }
    }
}
