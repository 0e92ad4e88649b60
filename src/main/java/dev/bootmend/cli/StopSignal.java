package dev.bootmend.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl+C into a stop between two steps: the process ends once the run has cleaned up and come to its end. Only a
 * process that is killed leaves an interrupted run.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "bootmend stop");
    private final Runnable heard;
    private volatile boolean asked;
    private volatile boolean over;

    /** @param heard called once when the process is asked to end during the run */
    private StopSignal(Runnable heard) {
        this.heard = heard;
    }

    static StopSignal listening(Runnable heard) {
        var signal = new StopSignal(heard);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean asked() {
        return asked;
    }

    /** Asks the run to stop and waits for its end. */
    void stop() {
        asked = true;
        if (!over) {
            heard.run();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over and everything is said. */
    @Override
    public void close() {
        over = true;
        ended.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                asked = true;
            }
        }
    }
}
