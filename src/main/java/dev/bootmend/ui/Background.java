package dev.bootmend.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Runs one piece of {@link Work} at a time off the JavaFX thread and brings its result back to it. All methods are
 * called on the JavaFX thread, and results and errors arrive there.
 */
public final class Background {

    private final ReadOnlyObjectWrapper<Activity> activity =
            new ReadOnlyObjectWrapper<>(this, "activity", Activity.IDLE);
    private final Executor worker;
    private final Executor screen;
    private volatile boolean cancelled;

    /** Work runs on {@code worker}; results, errors and progress arrive through {@code screen}. */
    public Background(Executor worker, Executor screen) {
        this.worker = worker;
        this.screen = screen;
    }

    /** What is going on. */
    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Whether something is going on. */
    public boolean busy() {
        return activity.get().busy();
    }

    /**
     * Starts {@code work}, shown as {@code as}.
     *
     * @return completes on the JavaFX thread, after the activity has ended
     * @throws IllegalStateException when something is going on already
     */
    public <T> CompletionStage<T> start(Activity as, Work<T> work) {
        if (busy()) {
            throw new IllegalStateException("cannot start \"" + as.title() + "\" during \"" + activity.get().title()
                    + "\"");
        }
        cancelled = false;
        activity.set(as);
        CompletableFuture<T> result = new CompletableFuture<>();
        worker.execute(() -> run(work, result));
        return result;
    }

    /**
     * Does something short off the JavaFX thread without saying so: nothing is covered, and other work may be started.
     *
     * @return completes on the JavaFX thread
     */
    public <T> CompletionStage<T> aside(Callable<T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        worker.execute(() -> {
            try {
                T value = body.call();
                screen.execute(() -> result.complete(value));
            } catch (Exception failure) {
                screen.execute(() -> result.completeExceptionally(failure));
            }
        });
        return result;
    }

    /** Does {@code update} on the JavaFX thread, after everything that was reported before. */
    public void onScreen(Runnable update) {
        screen.execute(update);
    }

    /** Asks the work to stop; it decides where it can. */
    public void cancel() {
        if (busy() && activity.get().cancellable()) {
            cancelled = true;
            activity.set(activity.get().stopping());
        }
    }

    private <T> void run(Work<T> work, CompletableFuture<T> result) {
        Runnable ending;
        try {
            T value = work.run(new Reporter());
            ending = () -> result.complete(value);
        } catch (Throwable failure) {
            ending = () -> result.completeExceptionally(failure);
        }
        Runnable end = ending;
        screen.execute(() -> {
            activity.set(Activity.IDLE);
            end.run();
        });
    }

    private final class Reporter implements WorkProgress {

        @Override
        public void say(String message) {
            update(now -> now.saying(message));
        }

        @Override
        public void done(double fraction) {
            update(now -> now.at(fraction));
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        private void update(UnaryOperator<Activity> change) {
            screen.execute(() -> {
                if (busy()) {
                    activity.set(change.apply(activity.get()));
                }
            });
        }
    }
}
