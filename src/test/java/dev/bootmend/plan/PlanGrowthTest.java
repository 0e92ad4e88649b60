package dev.bootmend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.bootmend.model.Generation;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The work of planning and previewing, counted in bytes that are allocated, grows with the number of entries and not faster. */
class PlanGrowthTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void tenTimesTheEntriesAreTenTimesTheWork() {
        bytesFor(200);
        long small = bytesFor(500);
        long large = bytesFor(5_000);
        assertTrue(large < 13 * small, () -> "500 entries: " + small + " bytes, 5000 entries: " + large + " bytes");
    }

    private static long bytesFor(int entries) {
        PlanRequest request = Requests.of(Generation.GEN2, Snapshots.machine(Generation.GEN2,
                Snapshots.loaders(entries)));
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Plan plan = assertInstanceOf(Planning.Ready.class, Planner.plan(request)).plan();
        ConfirmedPlan confirmed = ConfirmedPlan.of(plan);
        int changes = plan.changes().size();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertEquals(2 * entries, changes);
        assertEquals(2 * entries + 2, confirmed.steps().size());
        return bytes;
    }
}
