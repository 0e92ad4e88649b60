package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.practice.PracticeCatalogue;
import dev.bootmend.practice.PracticeRepair;
import dev.bootmend.practice.PracticeScenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every practice machine that a recipe repairs, as a real disk: partition table, NTFS and FAT32 as Windows has them. Other
 * programs than BootMend judge what the repair and its undo have changed.
 */
@Tag("loop")
class LoopRepairTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    /** The faults of one recipe; a mark for a check is real on practice machines only. */
    static Stream<PracticeScenario> repairable() {
        return PracticeCatalogue.all().stream().filter(scenario -> scenario.repair()
                .filter(repair -> repair.recipe().value().equals("stop-0x67-imc")).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theRepairChangesWhatItSaysAndTheUndoBringsEverythingBack(String scenario) throws Exception {
        PracticeRepair repair = PracticeCatalogue.named(scenario).orElseThrow().repair().orElseThrow();
        RealDisk disk = RealDisk.of(scenario, folder);
        DiskContent broken = DiskContent.of(disk, folder);
        String table = table(disk);
        var bootmend = new Bootmend(folder.resolve("home"));
        String image = disk.image().toString();

        String applied = bootmend.done(arguments(repair, image));
        assertTrue(applied.contains("Done and verified."), applied);
        LoopLane.assertNothingIsLeft(disk, folder);
        DiskContent repaired = DiskContent.of(disk, folder);
        assertOnlyBootFilesChanged(broken.changedFiles(repaired));
        assertOnlyFlagsAndSignatureChanged(broken.changedBytes(repaired));
        LoopLane.assertHivesAreSound(disk, folder);
        assertFalse(broken.changedFiles(repaired).isEmpty() && broken.changedBytes(repaired).isEmpty(), "nothing was changed");

        Shell.Ended again = bootmend.run(arguments(repair, image));
        assertEquals(0, again.code(), again.all());
        assertEquals(List.of(), repaired.changedFiles(DiskContent.of(disk, folder)), "a second run changes nothing");

        bootmend.done("undo", run(applied), "--image", image, "--yes");
        DiskContent undone = DiskContent.of(disk, folder);
        assertEquals(List.of(), broken.changedFiles(undone));
        assertEquals(List.of(), broken.changedBytes(undone));
        assertEquals(table, table(disk));
        LoopLane.assertNothingIsLeft(disk, folder);
    }

    static Stream<String> names() {
        return repairable().map(PracticeScenario::name);
    }

    private static String[] arguments(PracticeRepair repair, String image) {
        var arguments = new ArrayList<>(List.of("apply", "--image", image, "--recipe", repair.recipe().value(), "--yes"));
        repair.groups().forEach(group -> arguments.addAll(List.of("--group", group)));
        repair.options().forEach((option, value) -> arguments.addAll(List.of("--set", option + "=" + value)));
        return arguments.toArray(String[]::new);
    }

    /** The id in the line that names the undo. */
    private static String run(String output) {
        return output.lines().filter(line -> line.startsWith("Run ")).findFirst().orElseThrow().substring(4).split(";")[0];
    }

    /** What sfdisk reads; on GPT sgdisk must find no fault either. */
    private static String table(RealDisk disk) {
        String json = Shell.run("sfdisk", "--json", disk.image().toString());
        if (json.contains("\"gpt\"")) {
            String verdict = Shell.run("sgdisk", "--verify", disk.image().toString());
            assertTrue(verdict.contains("No problems found"), verdict);
        }
        return json;
    }

    /** A repair changes stores, the SYSTEM hive, their logs and the files that bcdboot writes, and nothing else. */
    private static void assertOnlyBootFilesChanged(List<String> changed) {
        for (String file : changed) {
            String name = file.toLowerCase(Locale.ROOT).replace('\\', '/');
            assertTrue(name.contains("/boot/") || name.contains("/efi/") || name.endsWith("/bootmgr")
                    || name.contains("/config/system"), file);
        }
    }

    /** The active flags and the signature of an MBR; a GPT is never changed. */
    private static void assertOnlyFlagsAndSignatureChanged(List<Long> changed) {
        for (long at : changed) {
            boolean flag = List.of(446L, 462L, 478L, 494L).contains(at);
            assertTrue(flag || at >= 440 && at < 444, "byte " + at);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gen1-imc", "gen1-single-imc", "gen2-imc", "gen2-4k"})
    void aDiskThatIsLookedAtKeepsEveryByte(String scenario) throws Exception {
        RealDisk disk = RealDisk.of(scenario, folder);
        String before = LoopLane.digest(disk.image());
        new Bootmend(folder.resolve("home")).done("diagnose", "--image", disk.image().toString());
        assertEquals(before, LoopLane.digest(disk.image()));
    }
}
