package dev.bootmend.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.json.PracticeVolume;
import dev.bootmend.model.DiskNumber;
import dev.bootmend.model.Guid;
import dev.bootmend.model.PartitionRef;
import dev.bootmend.model.Reading;
import dev.bootmend.model.VolumeCondition;
import dev.bootmend.model.VolumePath;
import dev.bootmend.model.VolumeReader;
import dev.bootmend.model.VolumeWriter;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeScope;
import dev.bootmend.probe.SnapshotBuilder;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;
import dev.bootmend.tool.ToolResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volumes of a real disk: what is in the way is explained, and nothing leads off the disk. */
@Tag("loop")
class LoopVolumeTest {

    private static final VolumePath STORE = VolumePath.of("\\BOOT\\bcd");

    @TempDir(factory = InMemory.class)
    Path folder;

    private LinuxBench bench;

    @BeforeAll
    static void theToolsAreThere() {
        LoopLane.require();
    }

    @AfterEach
    void everythingIsTakenAway() throws Exception {
        if (bench != null) {
            bench.close();
        }
        assertTrue(HostFiles.RUNNING.mounts().below(folder.toRealPath()).isEmpty());
    }

    private PartitionRef open(RealDisk disk, PracticeVolume volume) throws Exception {
        bench = new LinuxBench(disk.image(), folder.resolve("home"), UnaryOperator.identity());
        DiskNumber number = bench.linux().disks().stream().filter(found -> found.hostUse().isEmpty()).findFirst()
                .orElseThrow().number();
        return new PartitionRef(number, volume.start());
    }

    private static PracticeVolume system(RealDisk disk) {
        return disk.disk().volumes().getFirst();
    }

    private static byte[] bytes(VolumeReader volume, VolumePath path) throws IOException {
        try (var file = ((Reading.Known<VolumeReader.OpenFile>) volume.open(path)).value()) {
            byte[] bytes = new byte[(int) file.size()];
            file.read(0, ByteBuffer.wrap(bytes));
            return bytes;
        }
    }

    private String refusal(PartitionRef place) {
        return bench.linux().writer(place) instanceof Reading.Unreadable<VolumeWriter>(var problem) ? problem.toString() : "";
    }

    @Test
    void namesAreFoundInAnyCaseAndNothingIsWrittenWithoutARun() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        PartitionRef place = open(disk, system(disk));
        VolumeReader volume = bench.linux().reader(place).toOptional().orElseThrow();
        assertTrue(bytes(volume, STORE).length > 0);
        VolumeWriter writer = bench.linux().writer(place).toOptional().orElseThrow();
        var refused = assertThrows(IOException.class, () -> writer.write(STORE, new byte[1]));
        assertTrue(refused.getMessage().contains("only while a run is under way"), refused.getMessage());
    }

    @Test
    void aFileThatIsWrittenOverKeepsItsNumberAndOnlyARunMayDoIt() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        PartitionRef place = open(disk, system(disk));
        byte[] content = "another content".getBytes(StandardCharsets.UTF_8);
        DiskContent before = DiskContent.of(disk, folder);
        try (var lock = bench.initial().machine().runs().lock().orElseThrow()) {
            PartitionRef now = new PartitionRef(bench.linux().disks().stream().filter(found -> found.hostUse().isEmpty())
                    .findFirst().orElseThrow().number(), place.start());
            VolumeWriter writer = bench.linux().writer(now).toOptional().orElseThrow();
            writer.write(STORE, content);
            assertArrayEquals(content, bytes(writer, STORE));
        }
        DiskContent after = DiskContent.of(disk, folder);
        assertEquals(List.of("volume1/Boot/BCD"), before.changedFiles(after));
        String[] was = before.files().get("volume1/Boot/BCD").split(" ", 2);
        String[] is = after.files().get("volume1/Boot/BCD").split(" ", 2);
        assertEquals(was[1], is[1], "number and rights of the file");
    }

    @Test
    void linksThatLeadOffTheVolumeAreNotFollowed() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        Path outside = Files.writeString(folder.resolve("outside"), "of the host");
        disk.change(system(disk), folder, root -> {
            Files.createSymbolicLink(root.resolve("absolute"), outside);
            Files.createSymbolicLink(root.resolve("folder"), Path.of("/etc"));
            Files.createSymbolicLink(root.resolve("relative"), Path.of("../../../../../../etc/passwd"));
        });
        PartitionRef place = open(disk, system(disk));
        VolumeReader volume = bench.linux().reader(place).toOptional().orElseThrow();
        for (String name : new String[] {"\\absolute", "\\folder\\passwd", "\\relative"}) {
            assertTrue(volume.open(VolumePath.of(name)).isUnreadable(), name);
        }
    }

    @Test
    void aSuspendedWindowsIsExplainedAndNotForced() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        disk.change(system(disk), folder, root -> Files.writeString(root.resolve("hiberfil.sys"), "HIBR" + "\0".repeat(5000)));
        PartitionRef place = open(disk, system(disk));
        assertTrue(bench.linux().reader(place).isKnown(), "it can be looked at");
        assertTrue(refusal(place).contains("suspended Windows"), refusal(place));
    }

    @Test
    void aVolumeThatIsMarkedForACheckIsExplainedAndNtfsfixIsNamedForWhatItIs() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        Path window = disk.window(system(disk), false);
        Shell.run("ntfsfix", window.toString());
        Shell.run("losetup", "-d", window.toString());
        PartitionRef place = open(disk, system(disk));
        assertTrue(bench.linux().reader(place).isKnown(), "it can be looked at");
        String refusal = refusal(place);
        assertTrue(refusal.contains("marked for a check") && refusal.contains("ntfsfix") && refusal.contains("no file-system check"),
                refusal);
        var snapshot = new SnapshotBuilder(bench.linux(), bench.linux()).look(new ProbeScope(Set.of(), Set.of()));
        assertTrue(snapshot.volume(place).orElseThrow().is(VolumeCondition.CHECK_BEFORE_WRITING));
    }

    @Test
    void partitionsThatTheKernelKnowsAreUsedThroughTheirNodes() throws Exception {
        RealDisk disk = RealDisk.of("gen2-imc", folder);
        String loop = Shell.run("losetup", "--find", "--show", disk.image().toString());
        try {
            Shell.run("partx", "--add", loop);
            var machine = LinuxMachine.open(new LinuxMachine.LinuxSetup(folder.resolve("attached"), Optional.empty(),
                    () -> new WindowsTime(0), () -> Guid.of(
                    "00000000-0000-0000-0000-000000000000")));
            try (machine) {
                var found = machine.disks().stream().filter(raw -> raw.model().startsWith(loop)).findFirst().orElseThrow();
                assertTrue(found.hostUse().isEmpty(), () -> found.hostUse().toString());
                var windows = new PartitionRef(found.number(), disk.disk().volumes().getLast().start());
                assertTrue(machine.reader(windows).toOptional().orElseThrow()
                        .file(VolumePath.of("\\windows\\SYSTEM32\\config\\system")).isKnown());
                assertTrue(Files.readString(Path.of("/proc/mounts")).contains(loop + "p4 "), "mounted through its node");
            }
            assertFalse(Files.readString(Path.of("/proc/mounts")).contains(loop + "p4 "));
        } finally {
            Shell.tried("partx", "--delete", loop);
            Shell.run("losetup", "--detach", loop);
        }
    }

    @Test
    void aVolumeThatIsMountedIsUsedWhereItIs() throws Exception {
        RealDisk disk = RealDisk.of("gen2-imc", folder);
        String loop = Shell.run("losetup", "--find", "--show", disk.image().toString());
        Path point = Files.createDirectory(folder.resolve("mounted"));
        try {
            Shell.run("partx", "--add", loop);
            Shell.run("ntfs-3g", "-o", "ro", loop + "p4", point.toString());
            var machine = LinuxMachine.open(new LinuxMachine.LinuxSetup(folder.resolve("attached"), Optional.empty(),
                    () -> new WindowsTime(0), () -> Guid.of(
                    "00000000-0000-0000-0000-000000000000")));
            try (machine) {
                var found = machine.disks().stream().filter(raw -> raw.model().startsWith(loop)).findFirst().orElseThrow();
                assertTrue(found.hostUse().isEmpty(), () -> found.hostUse().toString());
                var windows = new PartitionRef(found.number(), disk.disk().volumes().getLast().start());
                assertTrue(machine.reader(windows).isKnown());
                assertTrue(HostFiles.RUNNING.mounts().below(folder.resolve("attached")).stream().noneMatch(mount ->
                        Files.exists(mount.point().resolve("Windows/System32/config/SYSTEM"))), "not mounted again");
                assertTrue(machine.writer(windows) instanceof Reading.Unreadable<VolumeWriter>(var problem)
                        && problem.toString().contains("mounted read-only at " + point));
            }
            assertTrue(Files.readString(Path.of("/proc/mounts")).contains(point.toString()), "it stays mounted");
        } finally {
            Shell.tried("umount", point.toString());
            Shell.tried("partx", "--delete", loop);
            Shell.run("losetup", "--detach", loop);
        }
    }

    @Test
    void aDiskSignatureIsWrittenAsOneSectorAndOnlyDuringARun() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        DiskNumber number = open(disk, system(disk)).disk();
        DiskContent before = DiskContent.of(disk, folder);
        byte[] expected = beforeTheFirstPartition(disk);
        assertNotEquals(0, uniqueId(number).exitCode(), "without a run");
        assertArrayEquals(expected, beforeTheFirstPartition(disk));
        try (var lock = bench.initial().machine().runs().lock().orElseThrow()) {
            bench.linux().disks();
            ToolResult done = uniqueId(number);
            assertEquals(0, done.exitCode(), done.output());
        }
        System.arraycopy(new byte[] {(byte) 0xE5, (byte) 0xFE, (byte) 0x0F, 0x1C}, 0, expected, 0x1B8, 4);
        assertArrayEquals(expected, beforeTheFirstPartition(disk), "nothing but the four bytes of the signature");
        assertEquals("0x1c0ffee5", Shell.run("sfdisk", "--disk-id", disk.image().toString()));
        assertEquals(List.of(), before.changedFiles(DiskContent.of(disk, folder)));
    }

    private ToolResult uniqueId(DiskNumber disk) throws Exception {
        return bench.linux().tools().run(new Invocation(Tool.DISKPART, List.of("/s", Invocation.SCRIPT),
                List.of("select disk " + disk, "uniqueid disk id=1C0FFEE5", "exit")), line -> { });
    }

    private static byte[] beforeTheFirstPartition(RealDisk disk) throws IOException {
        try (var image = Files.newInputStream(disk.image())) {
            return image.readNBytes(Math.toIntExact(disk.partitions().getFirst().start().bytes()));
        }
    }

    @Test
    void theLabelAndTheRoomOfEveryVolumeAreTold() throws Exception {
        RealDisk disk = RealDisk.of("gen2-imc", folder);
        open(disk, system(disk));
        var found = bench.linux().disks().stream().filter(raw -> raw.hostUse().isEmpty()).findFirst().orElseThrow();
        for (PracticeVolume volume : disk.disk().volumes()) {
            var raw = found.volumes().get(volume.start()).toOptional().orElseThrow();
            Path window = disk.window(volume, true);
            try {
                assertEquals(Shell.run("blkid", "-p", "-s", "LABEL", "-o", "value", window.toString()), raw.label());
                long free = raw.free().toOptional().orElseThrow().bytes();
                assertEquals(roomToldByOthers(window), free, "free bytes of the volume at " + volume.start());
            } finally {
                Shell.run("losetup", "--detach", window.toString());
            }
        }
    }

    /** By mtools for FAT; by ntfsinfo, which counts free clusters, for NTFS. */
    private static long roomToldByOthers(Path window) throws IOException {
        if (RealDisk.isFat(window)) {
            String bytes = Shell.run("mdir", "-i", window.toString(), "::").replaceAll("(?s).*?([0-9 ]+) bytes free.*", "$1");
            return Long.parseLong(bytes.replace(" ", ""));
        }
        String told = Shell.run("ntfsinfo", "--mft", window.toString());
        long clusters = Long.parseLong(told.replaceAll("(?s).*Free Clusters: (\\d+).*", "$1"));
        return clusters * Long.parseLong(told.replaceAll("(?s).*Cluster Size: (\\d+).*", "$1"));
    }

    @Test
    void aFixedVhdIsADiskWithoutItsFooter() throws Exception {
        RealDisk disk = RealDisk.of("gen1-imc", folder);
        byte[] footer = new byte[512];
        System.arraycopy("conectix".getBytes(StandardCharsets.US_ASCII), 0, footer, 0, 8);
        footer[63] = 2;
        long size = Files.size(disk.image());
        Files.write(disk.image(), footer, StandardOpenOption.APPEND);
        open(disk, system(disk));
        var found = bench.linux().disks().stream().filter(raw -> raw.hostUse().isEmpty()).findFirst().orElseThrow();
        assertEquals(size, found.size().bytes());
        assertTrue(bench.linux().hasWindowsDisk());
    }
}
