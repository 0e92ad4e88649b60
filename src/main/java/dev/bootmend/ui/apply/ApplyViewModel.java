package dev.bootmend.ui.apply;

import dev.bootmend.flow.RepairFlow;
import dev.bootmend.flow.RunResult;
import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.RunOutcome;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.ui.Activity;
import dev.bootmend.ui.DiskWords;
import dev.bootmend.ui.PageAction;
import dev.bootmend.ui.PageActions;
import dev.bootmend.ui.PageModel;
import dev.bootmend.ui.RepairSession;
import dev.bootmend.ui.StatusLine;
import dev.bootmend.ui.Step;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The run: begins when the page is shown, and cannot be left before it has ended. */
public final class ApplyViewModel extends PageModel {

    private final RepairSession session;
    private final ConfirmedPlan plan;
    private final List<StepProgress> steps;
    private final ReadOnlyStringWrapper phase = new ReadOnlyStringWrapper(this, "phase", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private boolean begun;
    private boolean stopping;
    private int current;
    private int ended;

    /** The run of what {@code session} has confirmed. */
    public ApplyViewModel(RepairSession session) {
        this.session = session;
        this.plan = session.confirmed();
        this.steps = plan.steps().stream().map(step -> new StepProgress(step.title())).toList();
    }

    List<StepProgress> steps() {
        return steps;
    }

    /** What is being done besides the steps. */
    ReadOnlyStringProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The part of the steps that have ended, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        if (!begun) {
            begun = true;
            begin();
        }
    }

    private void begin() {
        say("Applying: " + plan.plan()
                .title(), "Each step is run and read back from the disk. What may change is backed up first.");
        status("Run " + plan.plan().run() + " begins", false);
        RepairFlow flow = session.flow();
        var listener = new ScreenListener(session.wizard().background(), this::phase, this::stepBegins, this::print,
                this::stepEnded);
        session.wizard().background().start(Activity.of("Running").unveiled(), work ->
                flow.run(plan, listener, work::cancelled))
                .whenComplete((result, failure) -> {
                    if (failure == null) {
                        ended(result);
                    } else {
                        broke(failure);
                    }
                });
        offer(PageActions.NONE.left(PageAction.of("Stop after this step", this::stop))
                .primary(PageAction.unavailable("Show the result", "The run has not ended yet.")));
    }

    /** Takes effect after the step under way, and at once while a file is copied for support. */
    private void stop() {
        stopping = true;
        session.wizard().background().cancel();
        phase.set("Stopping after this step. What has been done can be undone from the result.");
        offer(PageActions.NONE.left(PageAction.unavailable("Stopping…", "The step under way is finished first; only a copy for support ends at once."))
                .primary(PageAction.unavailable("Show the result", "The run has not ended yet.")));
    }

    private void phase(String text) {
        session.wizard().log().accept(text);
        if (!stopping) {
            phase.set(text);
        }
    }

    private void stepBegins(int index) {
        current = index;
        steps.get(index).begin();
        phase("Step " + (index + 1) + " of " + steps.size() + ": " + steps.get(index).title());
        status("Run " + plan.plan().run() + " · step " + (index + 1) + " of " + steps.size(), true);
    }

    private void print(List<String> lines) {
        steps.get(current).print(lines);
        lines.forEach(session.wizard().log());
    }

    private void stepEnded(StepOutcome outcome) {
        steps.get(outcome.index()).end(outcome);
        ended++;
        progress.set((double) ended / steps.size());
        session.wizard().log().accept("Step " + (outcome.index() + 1) + " " + outcome.status().name()
                .toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private void ended(RunResult result) {
        session.finished(result);
        switch (result.outcome()) {
            case RunOutcome.Ran ran -> {
                progress.set(1);
                status("Run " + plan.plan().run() + " · " + kept(result), true);
                say(heading(ran), "The result says what is verified and what to do next.");
            }
            case RunOutcome.Drifted ignored -> nothingWritten();
            case RunOutcome.Refused ignored -> nothingWritten();
        }
        phase.set("");
        session.wizard().forgetFrom(Step.RESULT);
        offer(PageActions.NONE.primary(PageAction.of("Show the result", () -> session.wizard().go(Step.RESULT))));
    }

    private static String kept(RunResult result) {
        return result.record().filter(run -> !run.backups().isEmpty()).isPresent()
                ? "backups on this machine and on the disk" : "journal on this machine";
    }

    private static String heading(RunOutcome.Ran ran) {
        return switch (ran.status()) {
            case VERIFIED -> "Every step is verified";
            case DONE -> "Every step has run";
            case FAILED -> "The run has stopped at a failure";
            case CANCELLED -> "The run has stopped at your request";
        };
    }

    private void nothingWritten() {
        steps.forEach(StepProgress::breakOff);
        say("Nothing was written", "The run stopped before its first step; the result says why.");
        status(StatusLine.UNTOUCHED.state(), false);
    }

    /** The run itself broke: its journal is kept, and the first page will find it as an interrupted run. */
    private void broke(Throwable failure) {
        steps.forEach(StepProgress::breakOff);
        session.wizard().failed("The run", failure);
        say("The run broke off", "The backups were made before the first step. "
                + "The first page lists this run and offers to undo it.");
        phase.set("");
        session.wizard().forgetFrom(Step.START);
        offer(PageActions.NONE.primary(PageAction.of("Go to the start", () -> session.wizard().go(Step.START))));
    }

    private void status(String state, boolean written) {
        session.wizard().statusProperty().set(new StatusLine(
                DiskWords.status(plan.plan().target().disk(), plan.plan().target().identity()), state, written));
    }
}
