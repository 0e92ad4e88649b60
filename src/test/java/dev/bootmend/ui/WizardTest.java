package dev.bootmend.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.Sign;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WizardTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private CompletableFuture<Boolean> mayLeave;
    private Wizard wizard;

    private final class Asking implements WizardPage {

        private final Step step;
        private int shown;

        Asking(Step step) {
            this.step = step;
        }

        @Override
        public Step step() {
            return step;
        }

        @Override
        public ObservableValue<String> heading() {
            return new SimpleStringProperty(step.title());
        }

        @Override
        public ObservableValue<Phrase> subtitle() {
            return new SimpleObjectProperty<>(Phrase.EMPTY);
        }

        @Override
        public Node content() {
            throw new AssertionError("no window, no content");
        }

        @Override
        public ObservableValue<PageActions> actions() {
            return new SimpleObjectProperty<>(PageActions.NONE);
        }

        @Override
        public void shown() {
            shown++;
        }

        @Override
        public CompletionStage<Boolean> leaving(Step to) {
            return mayLeave;
        }
    }

    @BeforeEach
    void goToStart() {
        FxRuntime.start();
        wizard = new Wizard(new Background(work::add, Runnable::run), new SessionLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), () -> {
        });
        for (Step step : Step.values()) {
            wizard.with(step, () -> new Asking(step));
        }
        mayLeave = CompletableFuture.completedFuture(true);
        wizard.go(Step.START);
    }

    @Test
    void aPageIsMadeOnceAndShownAgain() {
        WizardPage start = wizard.pageProperty().get();
        wizard.go(Step.DISK);
        wizard.go(Step.START);
        assertSame(start, wizard.pageProperty().get());
        assertEquals(2, ((Asking) start).shown);
    }

    @Test
    void aPageMayTakeItsTimeToLetGo() {
        mayLeave = new CompletableFuture<>();
        wizard.go(Step.DISK);
        assertEquals(Step.START, wizard.pageProperty().get().step());
        mayLeave.complete(true);
        assertEquals(Step.DISK, wizard.pageProperty().get().step());
    }

    @Test
    void aPageCanRefuse() {
        mayLeave = CompletableFuture.completedFuture(false);
        assertFalse(wizard.go(Step.DISK).toCompletableFuture().join());
        assertEquals(Step.START, wizard.pageProperty().get().step());
    }

    @Test
    void aPageThatFailsToAnswerIsNotLeftAndCanBeAskedAgain() {
        mayLeave = CompletableFuture.failedFuture(new IllegalStateException("the disk is gone"));
        assertTrue(wizard.go(Step.DISK).toCompletableFuture().isCompletedExceptionally());
        assertEquals(Step.START, wizard.pageProperty().get().step());
        assertEquals(new Notice(Sign.BROKEN, "Going to Disk did not work", "the disk is gone"), wizard.noticeProperty().get());
        mayLeave = CompletableFuture.completedFuture(true);
        assertTrue(wizard.go(Step.DISK).toCompletableFuture().join());
        assertEquals(Notice.NONE, wizard.noticeProperty().get());
    }

    @Test
    void whatTheUserStoppedIsNotAnnouncedAsAFailure() {
        wizard.failed("Examining disk 1", new CancellationException("stopped"));
        assertEquals(Notice.NONE, wizard.noticeProperty().get());
    }

    @Test
    void nothingMovesWhileSomethingIsGoingOn() {
        wizard.background().start(Activity.of("Reading"), progress -> null);
        assertFalse(wizard.go(Step.DISK).toCompletableFuture().join());
        work.remove().run();
        assertTrue(wizard.go(Step.DISK).toCompletableFuture().join());
    }

    @Test
    void forgottenPagesAreMadeAnew() {
        wizard.go(Step.DISK);
        WizardPage disk = wizard.pageProperty().get();
        wizard.go(Step.START);
        wizard.forgetFrom(Step.DISK);
        wizard.go(Step.DISK);
        assertNotSame(disk, wizard.pageProperty().get());
    }
}
