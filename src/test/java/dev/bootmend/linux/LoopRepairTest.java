package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.cli.ExitCode;
import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.practice.PracticeScenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every layout with every fault that a recipe repairs, as a real disk: partition table, NTFS and FAT32 as Windows has them.
 * Other programs than BootMend judge what the repair and its undo have changed.
 */
@Tag("loop")
class LoopRepairTest {

    /** Each recipe once as a process of its own; the others through the same command line in this process. */
    private static final Set<String> AS_PROCESS = Set.of("gen2-imc", "gen2-store-missing", "gen1-active-flag-other",
            "gen1-ems-off", "gen2-osdevice-wrong", "gen2-configure-none", "gen1-configure-dump");

    /** A pattern for names of scenarios, to try a few: {@code -Dtest.args=-Dbootmend.loop.only=gen1-.*}. */
    private static final String ONLY = System.getProperty("bootmend.loop.only", ".*");
    /** The EFI system partition is marked: no program here repairs FAT. */
    private static final Set<String> NOT_HERE = Set.of("gen2-system-volume-dirty", "gen2-several");
    /** SHA-256 of nothing. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb924";

    @TempDir(factory = InMemory.class)
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    static Stream<String> repairable() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair().isPresent()).map(PracticeScenario::name)
                .filter(scenario -> !NOT_HERE.contains(scenario) && scenario.matches(ONLY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repairable")
    void theRepairChangesWhatItSaysAndTheUndoBringsEverythingBack(String scenario) throws Exception {
        PracticeRepair repair = PracticeCatalogue.named(scenario).orElseThrow().repair().orElseThrow();
        RealDisk disk = RealDisk.of(scenario, folder);
        Intended intended = Intended.of(scenario);
        DiskContent broken = DiskContent.of(disk, folder);
        HiveValues before = HiveValues.of(disk, folder);
        String table = LoopLane.table(disk);

        String applied = done(scenario, disk, arguments(repair));
        assertTrue(applied.contains("Done and verified."), applied);
        LoopLane.assertNothingIsLeft(disk, folder);
        DiskContent repaired = DiskContent.of(disk, folder);
        HiveValues after = HiveValues.of(disk, folder);
        intended.assertOnly(broken.changedFiles(repaired), broken.changedBytes(repaired), before.changed(after));
        assertStarts(disk, repaired, after);

        String again = done(scenario, disk, arguments(repair));
        if (!again.contains("Nothing would change.")) {
            DiskContent twice = DiskContent.of(disk, folder);
            assertEquals(List.of(), repaired.changedFiles(twice), "a second run changes nothing");
            assertEquals(List.of(), repaired.changedBytes(twice), "a second run changes nothing");
        }

        if (applied.contains("undo it with")) {
            done(scenario, disk, "undo", run(applied), "--yes");
        }
        DiskContent undone = DiskContent.of(disk, folder);
        assertEquals(List.of(), intended.madeAnew() ? broken.changedContents(undone) : broken.changedFiles(undone));
        assertEquals(List.of(), broken.changedBytes(undone));
        assertEquals(table, LoopLane.table(disk));
        LoopLane.assertNothingIsLeft(disk, folder);
    }

    /**
     * What a firmware, a boot manager and its store need to start Windows, as the other programs see it: one active partition,
     * a boot manager file with content, and a default entry that names the loader.
     */
    private static void assertStarts(RealDisk disk, DiskContent content, HiveValues values) {
        String table = LoopLane.table(disk);
        boolean gpt = table.contains("\"gpt\"");
        assertEquals(gpt ? 0 : 1, table.split("\"bootable\": true", -1).length - 1, table);
        String file = gpt ? "/EFI/Microsoft/Boot/bootmgfw.efi" : "/bootmgr";
        assertTrue(content.files().entrySet().stream().anyMatch(entry -> entry.getKey().replace('\\', '/').endsWith(file)
                && !entry.getValue().startsWith(EMPTY)), file);
        if (disk.mtoolsCan()) {
            assertEquals("string \\Windows\\system32\\winload." + (gpt ? "efi" : "exe"), values.ofDefaultEntry("12000002"));
            assertEquals("string \\Windows", values.ofDefaultEntry("22000002"));
        }
    }

    /** Runs one command line that must end with exit code 0; what it printed. */
    private String done(String scenario, RealDisk disk, String... arguments) {
        Path home = folder.resolve("home");
        if (AS_PROCESS.contains(scenario)) {
            var all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--image", disk.image().toString()));
            return new Bootmend(home).done(all.toArray(String[]::new));
        }
        Shell.Ended ended = new ImageCommandLine(disk.image(), home).run(arguments);
        assertEquals(0, ended.code(), String.join(" ", arguments) + ":\n" + ended.all());
        return ended.output();
    }

    private static String[] arguments(PracticeRepair repair) {
        var arguments = new ArrayList<>(List.of("apply", "--recipe", repair.recipe().value(), "--yes"));
        repair.groups().forEach(group -> arguments.addAll(List.of("--group", group)));
        repair.options().forEach((option, value) -> arguments.addAll(List.of("--set", option + "=" + value)));
        return arguments.toArray(String[]::new);
    }

    /** The id in the line that names the undo. */
    private static String run(String output) {
        return output.lines().filter(line -> line.startsWith("Run ")).findFirst().orElseThrow().substring(4).split(";")[0];
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notHere")
    void aMarkThatOnlyWindowsCanTakeAwayIsExplainedAndNothingIsWritten(String scenario) throws Exception {
        PracticeRepair repair = PracticeCatalogue.named(scenario).orElseThrow().repair().orElseThrow();
        RealDisk disk = RealDisk.of(scenario, folder);
        String before = LoopLane.digest(disk.image());
        Shell.Ended ended = new ImageCommandLine(disk.image(), folder.resolve("home")).run(arguments(repair));
        assertEquals(ExitCode.REFUSED.number(), ended.code(), ended.all());
        assertTrue(ended.all().contains("marked for a check") && ended.all().contains("Windows machine"), ended.all());
        assertEquals(before, LoopLane.digest(disk.image()));
    }

    static Stream<String> notHere() {
        return NOT_HERE.stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gen1-imc", "gen2-4k"})
    void aDiskThatIsLookedAtKeepsEveryByte(String scenario) throws Exception {
        RealDisk disk = RealDisk.of(scenario, folder);
        String before = LoopLane.digest(disk.image());
        done(scenario, disk, "diagnose");
        assertEquals(before, LoopLane.digest(disk.image()));
    }
}
