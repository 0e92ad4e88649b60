package dev.bootmend.bench;

import dev.bootmend.model.Generation;
import dev.bootmend.plan.Changes;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.plan.PlanRequest;
import dev.bootmend.plan.Planner;
import dev.bootmend.plan.Planning;
import dev.bootmend.plan.Requests;
import dev.bootmend.plan.Snapshots;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Plan and preview of the recipe for stop code 0x67, every entry of the store with both elements: guards, expansion,
 * letters, the fold of all predictions, and the comparison of its two ends. Budget: 50 ms for a real store, and ten
 * times the entries at most about ten times the time. Processor time of the one thread, median of fifteen rounds.
 */
public final class PlanBench {

    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PlanBench() {
    }

    public static void main(String[] arguments) {
        for (int entries : new int[] {10, 100, 1_000}) {
            median(entries);
        }
        double before = 0;
        for (int entries : new int[] {1, 10, 100, 1_000, 10_000}) {
            double now = median(entries);
            System.out.printf(Locale.ROOT, "%6d entries  %9.3f ms  %s%n", entries, now,
                    before == 0 ? "" : String.format(Locale.ROOT, "%.1f times", now / before));
            before = now;
        }
    }

    private static double median(int entries) {
        PlanRequest request = Requests.of(Generation.GEN2, Snapshots.machine(Generation.GEN2,
                Snapshots.loaders(entries)));
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            int changes = preview(request);
            times[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
            if (changes != 2 * entries) {
                throw new IllegalStateException(changes + " changes for " + entries + " entries");
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static int preview(PlanRequest request) {
        var ready = (Planning.Ready) Planner.plan(request);
        ConfirmedPlan shown = ConfirmedPlan.of(ready.plan());
        return (int) Changes.between(ready.plan().before(), shown.steps().getLast().after().machine()).stream()
                .filter(change -> change.onDisk()).count();
    }
}
