package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is killed at every call of a tool; the next start cleans up, names the run, and can take it back. */
@Tag("loop")
class LoopKilledTest {

    /** What SIGKILL leaves as an exit code. */
    private static final int KILLED = 128 + 9;

    @TempDir
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    @ParameterizedTest(name = "{0}, killed {1} each call")
    @CsvSource({"gen1-imc,BEFORE", "gen2-imc,AFTER"})
    void theNextStartCleansUpAndTheUndoBringsEverythingBack(String scenario, KilledRun.Moment moment) throws Exception {
        RealDisk disk = RealDisk.of(scenario, folder);
        DiskContent broken = DiskContent.of(disk, folder);
        Path original = folder.resolve("original.img");
        Shell.run("cp", "--sparse=always", disk.image().toString(), original.toString());
        int calls = 0;
        boolean killed = true;
        while (killed) {
            calls++;
            killed = killAndRecover(disk, broken, moment, calls);
            Shell.run("cp", "--sparse=always", original.toString(), disk.image().toString());
        }
        assertTrue(calls > 5, "only " + calls + " calls");
    }

    private boolean killAndRecover(RealDisk disk, DiskContent broken, KilledRun.Moment moment, int call) throws Exception {
        String image = disk.image().toString();
        var bootmend = new Bootmend(folder.resolve("home" + call));
        Shell.Ended ended = bootmend.start(KilledRun.class.getName(), image, bootmend.home().toString(), "" + call,
                moment.name(), "bcd,registry");
        if (ended.code() == KilledRun.SURVIVED) {
            return false;
        }
        assertEquals(KILLED, ended.code(), ended.all());
        Shell.Ended next = bootmend.run("runs", "--image", image);
        assertEquals(0, next.code(), next.all());
        assertTrue(next.output().contains("interrupted"), next.all());
        assertTrue(next.errors().contains("Left behind by an interrupted BootMend"), next.all());
        LoopLane.assertNothingIsLeft(disk, folder);
        bootmend.done("undo", next.output().split(" ")[0], "--image", image, "--yes");
        DiskContent undone = DiskContent.of(disk, folder);
        assertEquals(List.of(), broken.changedFiles(undone), "killed at call " + call);
        assertEquals(List.of(), broken.changedBytes(undone), "killed at call " + call);
        LoopLane.assertNothingIsLeft(disk, folder);
        return true;
    }
}
