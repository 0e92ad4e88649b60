package dev.bootmend.windows;

import dev.bootmend.tool.Tool;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * The waiting that Windows asks for, and where it ends.
 *
 * @param unit of the pauses between two tries to unload a hive; zero does not wait at all
 * @param diskpart between two runs of diskpart
 * @param limit after which a tool that has not ended is ended; chkdsk has none, it may need hours
 */
record Pauses(Duration unit, Duration diskpart, Duration limit) {

    private static final int POLLS = 40;

    /**
     * Half a second more for each try; fifteen seconds for diskpart (Microsoft Learn: diskpart scripts and examples). What
     * the tools do takes seconds, so that one that needs ten minutes waits for something that does not come.
     */
    static final Pauses OF_WINDOWS = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(10));

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws IOException;
    }

    Optional<Duration> limit(Tool tool) {
        return tool == Tool.CHKDSK ? Optional.empty() : Optional.of(limit);
    }

    void beforeUnload(int attempt) throws InterruptedException {
        Thread.sleep(unit.multipliedBy(attempt + 1L));
    }

    /** Two runs of diskpart want some time between them (Microsoft Learn: diskpart scripts and examples). */
    void betweenDiskparts() throws InterruptedException {
        Thread.sleep(diskpart);
    }

    /** Waits for up to sixty seconds, as long as a repair script of Azure waits for the volumes of a disk. */
    void untilMounted(Condition condition) throws IOException, InterruptedException {
        for (int poll = 0; poll < 6 * POLLS && !condition.holds(); poll++) {
            Thread.sleep(unit.dividedBy(2));
        }
    }

    /** Waits for up to ten seconds; what comes of it is read again in any case. */
    void until(Condition condition) throws IOException, InterruptedException {
        for (int poll = 0; poll < POLLS && !condition.holds(); poll++) {
            Thread.sleep(unit.dividedBy(2));
        }
    }
}
