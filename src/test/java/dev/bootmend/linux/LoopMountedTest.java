package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bootmend.diagnose.TargetFinder;
import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.probe.SnapshotBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes that somebody else has mounted, and files that NTFS keeps in another way. */
@Tag("loop")
class LoopMountedTest {

    private static final String PYTHON = "python3";
    private static final VolumePath STORE = VolumePath.of("\\Boot\\BCD");

    @TempDir(factory = InMemory.class)
    Path folder;

    private LinuxBench bench;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
        assumeTrue(Shell.has("unshare"), "unshare is not installed");
    }

    private PartitionRef open(RealDisk disk, PracticeVolume volume) throws Exception {
        bench = new LinuxBench(disk.image(), folder.resolve("home"), UnaryOperator.identity());
        return new PartitionRef(bench.linux().disks().stream().filter(found -> found.hostUse().isEmpty()).findFirst()
                .orElseThrow().number(), volume.start());
    }

    @AfterEach
    void everythingIsTakenAway() throws Exception {
        if (bench != null) {
            bench.close();
        }
        assertTrue(HostFiles.RUNNING.mounts().below(folder.toRealPath()).isEmpty());
    }

    private static byte[] bytes(VolumeReader volume, VolumePath path) throws IOException {
        try (var file = volume.open(path).toOptional().orElseThrow()) {
            byte[] bytes = new byte[(int) file.size()];
            file.read(0, ByteBuffer.wrap(bytes));
            return bytes;
        }
    }

    @Test
    void aVolumeThatIsMountedWhereItCannotBeUsedIsNotMountedTwice() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        PracticeVolume windows = disk.disk().volumes().getLast();
        String loop = Shell.run("losetup", "--find", "--show", disk.image().toString());
        Path point = Files.createDirectory(folder.resolve("mounted"));
        Path part = Files.createDirectory(folder.resolve("part"));
        try {
            Path onTheFile = disk.window(windows, false);
            Shell.run("ntfs-3g", onTheFile.toString(), point.toString());
            assertMountedTwiceIsRefused(loop, windows, "mounted at " + point + " from " + onTheFile);
            Shell.run("umount", point.toString());
            Shell.run("losetup", "--detach", onTheFile.toString());

            String onTheDisk = Shell.run("losetup", "--find", "--show", "--offset", windows.start().toString(), loop);
            Shell.run("ntfs-3g", onTheDisk, point.toString());
            assertMountedTwiceIsRefused(loop, windows, "mounted at " + point + " from " + onTheDisk);
            Shell.run("mount", "--bind", point + "/Windows", part.toString());
            Shell.run("umount", "--lazy", point.toString());
            assertMountedTwiceIsRefused(loop, windows, "mounted at " + part + " from " + onTheDisk + ", only its folder /Windows");
            Shell.run("umount", part.toString());

            Process other = new ProcessBuilder("unshare", "--mount", "sh", "-c", "ntfs-3g " + onTheDisk + " " + point
                    + " && echo mounted && read end; umount " + point).start();
            try (var said = other.inputReader()) {
                assertEquals("mounted", said.readLine());
                assertMountedTwiceIsRefused(loop, windows, "as another process sees it");
            } finally {
                other.getOutputStream().close();
                other.waitFor();
                Shell.run("losetup", "--detach", onTheDisk);
            }
        } finally {
            Shell.tried("umount", part.toString());
            Shell.tried("umount", point.toString());
            Shell.run("losetup", "--detach", loop);
        }
    }

    private void assertMountedTwiceIsRefused(String loop, PracticeVolume volume, String where) throws Exception {
        var setup = new LinuxMachine.LinuxSetup(folder.resolve("attached"), Optional.empty(), () -> new WindowsTime(0),
                () -> Guid.of("00000000-0000-0000-0000-000000000000"));
        try (var machine = LinuxMachine.open(setup)) {
            var found = machine.disks().stream().filter(raw -> raw.model().startsWith(loop)).findFirst().orElseThrow();
            String answer = machine.reader(new PartitionRef(found.number(), volume.start())).toString();
            assertTrue(answer.contains(where) && answer.contains("must not be mounted twice"), answer);
            var snapshot = new SnapshotBuilder(machine, machine).look(new ProbeScope(Set.of(), Set.of()));
            TargetSearch search = TargetFinder.find(snapshot, Optional.of(found.number()), Optional.empty());
            assertTrue(search instanceof TargetSearch.Refused refused && refused.reason().contains(where), search.toString());
        }
    }

    @Test
    void anImageIsTheSameDiskWhenItsRunGetsAnotherDevice() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        Path other = Files.write(folder.resolve("other"), new byte[4096]);
        String first = Shell.run("losetup", "--find", "--show", other.toString());
        PartitionRef place;
        try {
            place = open(disk, disk.disk().volumes().getFirst());
        } finally {
            Shell.run("losetup", "--detach", first);
        }
        String model = model(place);
        try (var lock = bench.initial().machine().runs().lock().orElseThrow()) {
            assertEquals(model, model(place));
        }
        assertEquals(disk.image().getFileName().toString(), model);
    }

    private String model(PartitionRef place) throws Exception {
        return bench.linux().disks().stream().filter(found -> found.number().equals(place.disk())).findFirst().orElseThrow().model();
    }

    @Test
    void aStoreThatIsCompressedOnTheVolumeIsWrittenAndStaysCompressed() throws Exception {
        assumeTrue(Shell.has(PYTHON), "python3 is not installed; it sets the attributes of NTFS");
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        byte[] content = new byte[50_000];
        disk.change(disk.disk().volumes().getFirst(), folder, root -> {
            Path store = root.resolve("Boot/BCD");
            byte[] old = Files.readAllBytes(store);
            Files.delete(store);
            // new files in a folder with the attribute get it, too (Microsoft: FILE_ATTRIBUTE_COMPRESSED)
            Shell.run(PYTHON, "-c", "import os, sys; os.setxattr(sys.argv[1], 'system.ntfs_attrib', (0x800).to_bytes(4, 'little'))",
                    root.resolve("Boot").toString());
            Files.write(store, old);
        }, "compression");
        assertTrue(told(disk).contains("Compression unit:\t 4"), told(disk));
        PartitionRef place = open(disk, disk.disk().volumes().getFirst());
        try (var lock = bench.initial().machine().runs().lock().orElseThrow()) {
            bench.linux().disks();
            VolumeWriter writer = bench.linux().writer(place).toOptional().orElseThrow();
            writer.write(STORE, content);
            assertArrayEquals(content, bytes(writer, STORE));
        }
        assertTrue(told(disk).contains("Compression unit:\t 4"), told(disk));
        DiskContent.of(disk, folder);
    }

    private String told(RealDisk disk) throws Exception {
        Path window = disk.window(disk.disk().volumes().getFirst(), true);
        try {
            return Shell.run("ntfsinfo", "-F", "Boot/BCD", window.toString());
        } finally {
            Shell.run("losetup", "--detach", window.toString());
        }
    }

    @Test
    void aFileThatWindowsKeepsCompressedIsThereAndSaidToBe() throws Exception {
        assumeTrue(Shell.has(PYTHON), "python3 is not installed; it sets the attributes of NTFS");
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        disk.change(disk.disk().volumes().getFirst(), folder, root -> Shell.run(PYTHON, "-c", "import os, struct, sys; os.setxattr(sys.argv[1], "
                + "'system.ntfs_reparse_data', struct.pack('<IHHIIII', 0x80000017, 16, 0, 1, 2, 1, 0))",
                root.resolve("bootmgr").toString()));
        PartitionRef place = open(disk, disk.disk().volumes().getFirst());
        String answer = bench.linux().reader(place).toOptional().orElseThrow().file(VolumePath.of("\\bootmgr")).toString();
        assertTrue(answer.contains("Unreadable") && answer.contains("CompactOS"), answer);
    }
}
