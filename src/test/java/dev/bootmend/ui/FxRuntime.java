package dev.bootmend.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** The JavaFX toolkit of the tests, without a display. */
public final class FxRuntime {

    private FxRuntime() {
    }

    /** Starts the toolkit if it is not running yet. */
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX did not start", e);
        }
    }

    /** What {@code body} gives on the JavaFX thread. */
    public static <T> T on(Callable<T> body) {
        FutureTask<T> task = new FutureTask<>(body);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer from the JavaFX thread", e);
        }
    }

    /** Runs {@code body} on the JavaFX thread and waits for it. */
    public static void run(Runnable body) {
        on(() -> {
            body.run();
            return null;
        });
    }
}
