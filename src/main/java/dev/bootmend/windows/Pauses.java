package dev.bootmend.windows;

import java.io.IOException;
import java.time.Duration;

/**
 * The waiting that Windows asks for.
 *
 * @param unit of the pauses between two tries to unload a hive; zero does not wait at all
 * @param diskpart between two runs of diskpart
 */
record Pauses(Duration unit, Duration diskpart) {

    private static final int POLLS = 40;

    /** Half a second more for each try; fifteen seconds for diskpart (Microsoft Learn: diskpart scripts and examples). */
    static final Pauses OF_WINDOWS = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(15));

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws IOException;
    }

    void beforeUnload(int attempt) throws InterruptedException {
        Thread.sleep(unit.multipliedBy(attempt + 1L));
    }

    void betweenDiskparts() throws InterruptedException {
        Thread.sleep(diskpart);
    }

    /** Waits for up to ten seconds; what comes of it is read again in any case. */
    void until(Condition condition) throws IOException, InterruptedException {
        for (int poll = 0; poll < POLLS && !condition.holds(); poll++) {
            Thread.sleep(unit.dividedBy(2));
        }
    }
}
