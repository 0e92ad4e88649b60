package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run);

    @Test
    void itIsBusyUntilTheWorkHasEnded() {
        CompletionStage<String> result = background.start(Activity.of("Reading"), progress -> "read");
        assertTrue(background.busy());
        work.remove().run();
        assertFalse(background.busy());
        assertEquals("read", result.toCompletableFuture().join());
    }

    @Test
    void aFailureReachesWhoStartedTheWork() {
        CompletionStage<String> result = background.start(Activity.of("Reading"), progress -> {
            throw new IOException("sector 7 cannot be read");
        });
        work.remove().run();
        CompletionException failure = assertThrows(CompletionException.class, () -> result.toCompletableFuture().join());
        assertInstanceOf(IOException.class, failure.getCause());
        assertFalse(background.busy());
    }

    @Test
    void progressIsShownWhileTheWorkRuns() {
        background.start(Activity.of("Reading"), progress -> {
            progress.say("disk 1");
            progress.done(0.5);
            assertEquals("disk 1", background.activityProperty().get().message());
            assertEquals(OptionalDouble.of(0.5), background.activityProperty().get().fraction());
            return null;
        }).toCompletableFuture();
        work.remove().run();
        assertEquals(Activity.IDLE, background.activityProperty().get());
    }

    @Test
    void cancelIsSeenByTheWorkAndSaidMeanwhile() {
        CompletionStage<Void> result = background.start(Activity.of("Reading"), progress -> {
            progress.stopIfCancelled();
            return null;
        });
        background.cancel();
        assertTrue(background.activityProperty().get().cancelling());
        work.remove().run();
        assertThrows(CancellationException.class, () -> result.toCompletableFuture().join());
        assertFalse(background.busy());
    }

    @Test
    void workThatMustRunToItsEndCannotBeCancelled() {
        CompletionStage<String> result = background.start(Activity.of("Closing").uncancellable(), progress -> {
            progress.stopIfCancelled();
            return "closed";
        });
        background.cancel();
        work.remove().run();
        assertEquals("closed", result.toCompletableFuture().join());
    }

    @Test
    void twoThingsAtOnceAreRefused() {
        background.start(Activity.of("Reading"), progress -> null);
        IllegalStateException refusal = assertThrows(IllegalStateException.class,
                () -> background.start(Activity.of("Writing"), progress -> null));
        assertEquals("cannot start \"Writing\" during \"Reading\"", refusal.getMessage());
    }
}
