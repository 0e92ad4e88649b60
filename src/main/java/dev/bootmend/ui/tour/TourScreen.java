package dev.bootmend.ui.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** The JavaFX thread as seen by another one, without a display. */
final class TourScreen {

    private static final long LIMIT_SECONDS = 60;
    private static final long PULSE_MILLISECONDS = 20;

    private TourScreen() {
    }

    /**
     * Starts JavaFX without a display, unless it is running already. The program for Windows comes without Monocle:
     * there JavaFX starts without a display as well, as long as no window is opened.
     */
    static void start() {
        if (TourScreen.class.getResource("/com/sun/glass/ui/monocle/MonoclePlatformFactory.class") != null) {
            setUnlessSet("glass.platform", "Monocle");
            setUnlessSet("monocle.platform", "Headless");
        }
        setUnlessSet("prism.order", "sw");
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException running) {
            // somebody else has started it, which is all that is wanted
            return;
        }
        Platform.setImplicitExit(false);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * What {@code body} gives on the JavaFX thread.
     *
     * @throws TourException when it fails or JavaFX does not answer
     */
    static <T> T on(Callable<T> body) throws TourException {
        FutureTask<T> task = new FutureTask<>(body);
        Platform.runLater(task);
        try {
            return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new TourException(String.valueOf(failure.getCause().getMessage()), failure.getCause());
        } catch (TimeoutException | InterruptedException silent) {
            throw new TourException("JavaFX did not answer within " + LIMIT_SECONDS + " s", silent);
        }
    }

    /**
     * Waits until {@code condition} holds on the JavaFX thread: {@code limit} seconds while {@code busy} holds, and
     * {@code settled} seconds once it does not any more.
     *
     * @return whether it came to hold in time
     */
    static boolean waitFor(Callable<Boolean> condition, Callable<Boolean> busy, long limit, long settled)
            throws TourException {
        long now = System.nanoTime();
        long end = now + TimeUnit.SECONDS.toNanos(limit);
        long settling = now;
        while (!on(condition)) {
            now = System.nanoTime();
            settling = on(busy) ? now : settling;
            if (now > end || now > settling + TimeUnit.SECONDS.toNanos(settled)) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PULSE_MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new TourException("the tour was interrupted", stopped);
            }
        }
        return true;
    }
}
