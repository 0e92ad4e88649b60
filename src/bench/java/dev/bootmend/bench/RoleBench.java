package dev.bootmend.bench;

import dev.bootmend.disk.role.Disks;
import dev.bootmend.disk.role.IdentityCollisions;
import dev.bootmend.disk.role.RoleFinder;
import dev.bootmend.model.Disk;
import dev.bootmend.model.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Identifies a machine of 64 disks with 128 partitions each: the roles of every partition, and which disks collide.
 * Prints the median of the warm runs; the budget is 200 ms.
 */
public final class RoleBench {

    private static final int DISKS = 64;
    private static final int PARTITIONS = 128;
    private static final int WARM_UP = 20;
    private static final int RUNS = 21;

    private RoleBench() {
    }

    public static void main(String[] args) {
        List<Disk> disks = IntStream.range(0, DISKS).mapToObj(number -> Disks.large(number, PARTITIONS)).toList();
        double first = millis(disks);
        IntStream.range(0, WARM_UP).forEach(run -> millis(disks));
        double[] times = IntStream.range(0, RUNS).mapToDouble(run -> millis(disks)).sorted().toArray();
        System.out.printf(Locale.ROOT, "%d disks of %d partitions: median %.1f ms, worst %.1f ms, first run %.1f ms (budget 200 ms warm)%n",
                DISKS, PARTITIONS, times[RUNS / 2], Arrays.stream(times).max().orElseThrow(), first);
    }

    private static double millis(List<Disk> disks) {
        long start = System.nanoTime();
        List<Disk> marked = IdentityCollisions.marked(disks);
        long windows = marked.stream().map(RoleFinder::find).filter(roles -> roles.best(Role.WINDOWS).isPresent()).count();
        double millis = (System.nanoTime() - start) / 1e6;
        if (windows != DISKS) {
            throw new IllegalStateException("a Windows partition was not found on " + (DISKS - windows) + " disks");
        }
        return millis;
    }
}
