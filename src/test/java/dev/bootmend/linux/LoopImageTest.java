package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disk images of every format that qemu-img makes: looked at, repaired, undone; qemu-img turns them back to compare. */
@Tag("loop")
class LoopImageTest {

    private static final int KILLED = 128 + 9;

    @TempDir(factory = InMemory.class)
    Path folder;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
        for (String program : List.of("qemu-img", "qemu-storage-daemon")) {
            assumeTrue(Shell.has(program), program + " is not installed");
        }
    }

    private Path converted(RealDisk disk, String format, String options) {
        Path image = folder.resolve("disk, with comma." + format);
        Shell.run("qemu-img", "convert", "-f", "raw", "-O", format, "-o", options, disk.image().toString(), image.toString());
        return image;
    }

    /** What the image holds, as the raw disk that qemu-img makes of it. */
    private DiskContent content(RealDisk like, Path image, String format) throws Exception {
        Path raw = folder.resolve("back.img");
        Shell.run("qemu-img", "convert", "-f", format, "-O", "raw", image.toString(), raw.toString());
        return DiskContent.of(new RealDisk(raw, like.disk(), like.partitions()), folder);
    }

    /** A fixed VHD is as large as its disk, and mostly empty. */
    private static String digest(Path image, String options) {
        return options.contains("fixed") ? LoopLane.digest(image) : Shell.run("sha256sum", image.toString());
    }

    private void assertNothingIsLeft(Path image) throws Exception {
        assertFalse(Shell.run("losetup", "--list", "--raw", "--noheadings", "--output", "BACK-FILE").contains(folder.toString()));
        assertEquals(List.of(), HostFiles.RUNNING.mounts().below(folder.toRealPath()));
        assertTrue(new FileUsers(HostFiles.RUNNING).of(image.toRealPath()).isEmpty(), "a program still has the image open");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"qcow2, compat=1.1", "vpc, 'subformat=dynamic,force_size=on'", "vpc, 'subformat=fixed,force_size=on'",
        "vhdx, subformat=dynamic"})
    void anImageIsLookedAtRepairedAndUndone(String format, String options) throws Exception {
        RealDisk disk = RealDisk.of("gen2-imc", folder);
        DiskContent broken = DiskContent.of(disk, folder);
        Path image = converted(disk, format, options);
        Files.delete(disk.image());
        var bootmend = new ImageCommandLine(image, folder.resolve("home"));
        String untouched = digest(image, options);

        Shell.Ended diagnosis = bootmend.run("diagnose");
        assertEquals(0, diagnosis.code(), diagnosis.all());
        assertTrue(diagnosis.output().contains("IMC"), diagnosis.all());
        assertEquals(untouched, digest(image, options), "looking changes no byte");
        assertNothingIsLeft(image);

        Shell.Ended applied = bootmend.run("apply", "--recipe", "stop-0x67-imc", "--group", "bcd", "--group", "registry", "--yes");
        assertEquals(0, applied.code(), applied.all());
        assertNothingIsLeft(image);
        List<String> changed = broken.changedFiles(content(disk, image, format));
        assertTrue(changed.stream().anyMatch(file -> file.endsWith("/BCD"))
                && changed.stream().anyMatch(file -> file.endsWith("/SYSTEM")), changed.toString());

        String run = applied.output().lines().filter(line -> line.startsWith("Run ")).findFirst().orElseThrow().substring(4).split(";")[0];
        Shell.Ended undone = bootmend.run("undo", run, "--yes");
        assertEquals(0, undone.code(), undone.all());
        DiskContent after = content(disk, image, format);
        assertEquals(List.of(), broken.changedFiles(after));
        assertEquals(List.of(), broken.changedBytes(after));
        assertNothingIsLeft(image);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"qcow2, compat=1.1", "vpc, 'subformat=dynamic,force_size=on'", "vpc, 'subformat=fixed,force_size=on'",
        "vhdx, subformat=dynamic"})
    void whatAKilledRunHasLeftOfAnImageIsTakenAwayAndUndone(String format, String options) throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        DiskContent broken = DiskContent.of(disk, folder);
        Path image = converted(disk, format, options);
        Files.delete(disk.image());
        Path home = folder.resolve("home");
        Shell.Ended ended = new Bootmend(home).start(KilledRun.class.getName(), image.toString(), home.toString(), "5", "AFTER", "stop-0x67-imc", "bcd,registry");
        assertEquals(KILLED, ended.code(), ended.all());
        boolean shown = new FileUsers(HostFiles.RUNNING).of(image.toRealPath()).isPresent()
                || HostFiles.RUNNING.loops().containsValue(image.toRealPath().toString());
        assertTrue(shown, "the image is still attached");

        var bootmend = new ImageCommandLine(image, home);
        Shell.Ended next = bootmend.run("runs");
        assertEquals(0, next.code(), next.all());
        assertTrue(next.output().contains("interrupted"), next.all());
        assertTrue(next.errors().contains("detached"), next.all());
        assertNothingIsLeft(image);
        Shell.Ended undone = bootmend.run("undo", next.output().split(" ")[0], "--yes");
        assertEquals(0, undone.code(), undone.all());
        DiskContent after = content(disk, image, format);
        assertEquals(List.of(), broken.changedFiles(after));
        assertEquals(List.of(), broken.changedBytes(after));
        assertNothingIsLeft(image);
    }
}
