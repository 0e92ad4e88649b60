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

    @TempDir(factory = InMemory.class)
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    /** Every kind of write: store and hive, sectors of the partition table, files made anew, a file system by ntfsfix. */
    @ParameterizedTest(name = "{0}, killed {1} each call")
    @CsvSource({"gen1-imc, BEFORE, stop-0x67-imc, 'bcd,registry', 10", "gen2-imc, AFTER, stop-0x67-imc, 'bcd,registry', 10",
        "gen1-several, AFTER, boot-failure-bcd, 'check,active,targeted', 8",
        "gen2-store-no-loader, AFTER, boot-failure-bcd, rebuild, 4",
        "gen1-single-boot-manager-file-missing, BEFORE, boot-failure-bcd, rebuild, 3",
        "gen1-osdevice-wrong, AFTER, inaccessible-boot-device, targeted, 4",
        "gen1-ems-off, AFTER, serial-console-ems, console, 3",
        "gen2-configure-none, AFTER, preparing-to-configure-windows, configure, 4"})
    void theNextStartCleansUpAndTheUndoBringsEverythingBack(String scenario, KilledRun.Moment moment, String recipe,
            String groups, int atLeast) throws Exception {
        RealDisk disk = RealDisk.of(scenario, folder);
        DiskContent broken = DiskContent.of(disk, folder);
        Path original = folder.resolve("original.img");
        Shell.run("cp", "--sparse=always", disk.image().toString(), original.toString());
        int calls = 0;
        boolean killed = true;
        while (killed) {
            calls++;
            killed = killAndRecover(disk, broken, moment, calls, Intended.of(scenario).madeAnew(), recipe, groups);
            Shell.run("cp", "--sparse=always", original.toString(), disk.image().toString());
        }
        assertTrue(calls > atLeast, "only " + (calls - 1) + " calls");
    }

    private boolean killAndRecover(RealDisk disk, DiskContent broken, KilledRun.Moment moment, int call, boolean anew,
            String recipe, String groups) throws Exception {
        String image = disk.image().toString();
        var bootmend = new Bootmend(folder.resolve("home" + call));
        Shell.Ended ended = bootmend.start(KilledRun.class.getName(), image, bootmend.home().toString(), "" + call,
                moment.name(), recipe, groups);
        if (ended.code() == KilledRun.SURVIVED) {
            return false;
        }
        assertEquals(KILLED, ended.code(), ended.all());
        // the first start after a kill as a process of its own, the others in this one
        var nextStart = new ImageCommandLine(disk.image(), bootmend.home());
        Shell.Ended next = call == 1 ? bootmend.run("runs", "--image", image) : nextStart.run("runs");
        assertEquals(0, next.code(), next.all());
        assertTrue(next.output().contains("interrupted"), next.all());
        assertTrue(next.errors().contains("unmounted") || next.errors().contains("detached"), next.all());
        LoopLane.assertNothingIsLeft(disk, folder);
        Shell.Ended undo = nextStart.run("undo", next.output().split(" ")[0], "--yes");
        assertEquals(0, undo.code(), undo.all());
        DiskContent undone = DiskContent.of(disk, folder);
        assertEquals(List.of(), anew ? broken.changedContents(undone) : broken.changedFiles(undone), "killed at call " + call);
        assertEquals(List.of(), broken.changedBytes(undone), "killed at call " + call);
        LoopLane.assertNothingIsLeft(disk, folder);
        return true;
    }
}
