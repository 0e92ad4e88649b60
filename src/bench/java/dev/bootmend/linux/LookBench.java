package dev.bootmend.linux;

import dev.bootmend.diagnose.TargetSearch;
import dev.bootmend.flow.RepairFlow;
import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.RegistryKeyPath;
import dev.bootmend.model.RegistryType;
import dev.bootmend.model.WindowsTime;
import dev.bootmend.probe.ProbeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Looks at a disk of 127 GB on a loop device whose SYSTEM hive has 15 MB, and examines it: from the list of disks to the
 * diagnosis, file systems mounted. Prints the first time in this process and the median of the warm ones; the budget is
 * one second. Without root there is nothing to measure.
 */
public final class LookBench {

    private static final int VALUES = 3600;
    private static final int VALUE_BYTES = 4000;
    private static final int RUNS = 9;

    private LookBench() {
    }

    public static void main(String[] args) throws Exception {
        if (!Files.isWritable(Path.of("/dev/loop-control")) || !Shell.has("ntfs-3g") || !Shell.has("mkntfs")) {
            System.out.println("0 looks: needs root, loop devices and ntfs-3g");
            return;
        }
        Path folder = Files.createTempDirectory("bootmend-look");
        try {
            RealDisk disk = RealDisk.of("gen1-imc", folder);
            long size = enlarge(disk, folder);
            measure(disk, folder, size);
        } finally {
            Shell.run("rm", "-rf", "--one-file-system", folder.toString());
        }
    }

    private static void measure(RealDisk disk, Path folder, long hive) throws Exception {
        double[] times = new double[RUNS];
        try (var bench = new LinuxBench(disk.image(), folder.resolve("home"), UnaryOperator.identity())) {
            var flow = new RepairFlow(bench.initial());
            IntStream.range(0, RUNS).forEach(run -> times[run] = millis(flow));
        }
        double[] warm = Arrays.copyOfRange(times, 1, RUNS);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "look and diagnosis, disk of %s, SYSTEM hive of %.1f MB: first %.0f ms, warm median %.0f ms"
                + " (budget 1000 ms)%n", disk.disk().size(), hive / 1e6, times[0], warm[warm.length / 2]);
    }

    private static double millis(RepairFlow flow) {
        long begin = System.nanoTime();
        try {
            var machine = flow.look();
            if (!(flow.find(machine, Optional.empty(), Optional.empty()) instanceof TargetSearch.Found(var target))) {
                throw new IllegalStateException("the Windows of the disk was not found");
            }
            flow.examine(machine, target);
        } catch (ProbeException failed) {
            throw new IllegalStateException(failed);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Fills the SYSTEM hive with keys that nobody asks for. */
    private static long enlarge(RealDisk disk, Path folder) throws Exception {
        Path window = disk.window(disk.disk().volumes().getLast(), false);
        Path point = Files.createDirectory(folder.resolve("enlarge"));
        Shell.run("ntfs-3g", window.toString(), point.toString());
        try {
            Path file = point.resolve("Windows/System32/config/SYSTEM");
            HiveEditor editor = HiveEditor.of(Hive.open(ByteSource.of(Files.readAllBytes(file)), List.of()));
            for (int i = 0; i < VALUES; i++) {
                RegistryKeyPath key = RegistryKeyPath.of("ControlSet001\\Services\\Filler%04d".formatted(i));
                editor.createKey(key, new WindowsTime(1));
                editor.setValue(key, "Data", RegistryType.BINARY, Bytes.of(new byte[VALUE_BYTES]), new WindowsTime(1));
            }
            Files.write(file, editor.commit());
            return Files.size(file);
        } finally {
            Shell.run("umount", point.toString());
            Shell.run("losetup", "-d", window.toString());
        }
    }
}
