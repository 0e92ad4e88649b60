package dev.bootmend.ui;

import dev.bootmend.ui.kit.Theme;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The state of the wizard and what pages ask of it: going to a step, working in the background, saying where things
 * stand. Lives on the JavaFX thread.
 */
public final class Wizard {

    private final Map<Step, Supplier<? extends WizardPage>> makers = new EnumMap<>(Step.class);
    private final Map<Step, WizardPage> pages = new EnumMap<>(Step.class);
    private final Set<Step> visited = EnumSet.noneOf(Step.class);
    private final ReadOnlyObjectWrapper<WizardPage> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final StringProperty machine = new SimpleStringProperty(this, "machine", "");
    private final ObjectProperty<StatusLine> status = new SimpleObjectProperty<>(this, "status", StatusLine.UNTOUCHED);
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(this, "notice", Notice.NONE);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final Background background;
    private final SessionLog log;
    private final Runnable onClose;
    private BooleanSupplier mayCloseDuringARun = () -> false;
    private boolean leaving;

    /** A wizard without pages; {@code onClose} closes its window. */
    public Wizard(Background background, SessionLog log, Runnable onClose) {
        this.background = background;
        this.log = log;
        this.onClose = onClose;
    }

    /** Names the page of a step; it is made when it is first gone to. */
    public Wizard with(Step step, Supplier<? extends WizardPage> maker) {
        makers.put(step, maker);
        return this;
    }

    /**
     * Goes to {@code to} if the page that is shown lets it.
     *
     * @return whether it went; completes with an error if the page failed to answer. While something else is going on
     *         it stays and answers false
     */
    public CompletionStage<Boolean> go(Step to) {
        if (background.busy() || leaving) {
            return CompletableFuture.completedFuture(false);
        }
        if (page.get() == null) {
            return CompletableFuture.completedFuture(show(to));
        }
        leaving = true;
        return page.get().leaving(to)
                .whenComplete((may, failure) -> leaving = false)
                .thenApply(may -> may && show(to))
                .whenComplete((went, failure) -> {
                    if (failure != null) {
                        failed("Going to " + to.title(), failure);
                    }
                });
    }

    private boolean show(Step to) {
        WizardPage next = pages.computeIfAbsent(to, step -> makers.get(step).get());
        log.accept("Step " + to.number() + ", " + to.title());
        notice.set(Notice.NONE);
        visited.removeIf(step -> step.compareTo(to) > 0);
        visited.add(to);
        page.set(next);
        next.shown();
        return true;
    }

    /** Whether the way to the page that is shown led over {@code step}. */
    boolean visited(Step step) {
        return visited.contains(step);
    }

    /**
     * Forgets the pages of {@code first} and all later steps, also the one that is shown: they are made anew when gone
     * to again.
     */
    public void forgetFrom(Step first) {
        pages.keySet().removeIf(step -> step.compareTo(first) >= 0);
    }

    /**
     * Works in the background and hands the result to {@code then}; a failure is said above the page. While something
     * else is going on nothing happens.
     *
     * @return whether it was done; never completes with an error
     */
    public <T> CompletionStage<Boolean> work(Activity as, Work<T> work, Consumer<T> then) {
        if (background.busy()) {
            return CompletableFuture.completedFuture(false);
        }
        notice.set(Notice.NONE);
        return background.start(as, work).handle((result, failure) -> {
            if (failure != null) {
                failed(as.title(), failure);
                return false;
            }
            then.accept(result);
            return true;
        });
    }

    /** Says above the page that {@code what} failed and why, and logs it; what the user stopped is only logged. */
    public void failed(String what, Throwable failure) {
        Throwable cause = Notice.cause(failure);
        log.accept(what + ": " + cause);
        if (!(cause instanceof CancellationException)) {
            notice.set(Notice.of(what, cause));
        }
    }

    /** Says above the page that {@code what} was done, and logs it. */
    public void done(String what, String where) {
        log.accept(what + ": " + where);
        notice.set(Notice.done(what, where));
    }

    /** What went wrong or was done on this page, if anything. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** Asks {@code question} before closing while a run is under way; without one it is not closed then. */
    public Wizard askingBeforeClosing(BooleanSupplier question) {
        mayCloseDuringARun = question;
        return this;
    }

    /**
     * Closes the window. What only reads is stopped; a run is stopped only when the user says so, and then the window
     * closes after the step under way.
     */
    public void close() {
        Activity now = background.activityProperty().get();
        if (now.busy() && !now.veiled()) {
            if (mayCloseDuringARun.getAsBoolean()) {
                background.cancel();
                closeWhenIdle();
            }
            return;
        }
        background.cancel();
        onClose.run();
    }

    private void closeWhenIdle() {
        if (!background.busy()) {
            onClose.run();
            return;
        }
        background.activityProperty().addListener((observed, before, now) -> {
            if (!now.busy()) {
                onClose.run();
            }
        });
    }

    /** Cancel, as most pages offer it: closes the window. */
    public PageAction cancel() {
        return PageAction.of("Cancel", this::close);
    }

    /** Back to the step {@code to}. */
    public PageAction back(Step to) {
        return PageAction.of("Back", () -> go(to));
    }

    /** The page that is shown; null before the first {@link #go}. */
    public ReadOnlyObjectProperty<WizardPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The machine in use, in a few words. */
    public StringProperty machineProperty() {
        return machine;
    }

    /** The line at the bottom. */
    public ObjectProperty<StatusLine> statusProperty() {
        return status;
    }

    /** The look. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Where pages start work that takes time. */
    public Background background() {
        return background;
    }

    /** The log of the session. */
    public SessionLog log() {
        return log;
    }
}
