package dev.bootmend.ui.apply;

import dev.bootmend.plan.ConfirmedPlan;
import dev.bootmend.run.RunListener;
import dev.bootmend.run.StepOutcome;
import dev.bootmend.ui.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Brings what a run tells to the JavaFX thread, in order. Lines of output are brought together: a tool that prints
 * thousands of them does not keep the window busy.
 */
final class ScreenListener implements RunListener {

    private final Background background;
    private final Consumer<String> phases;
    private final IntConsumer begins;
    private final Consumer<List<String>> outputs;
    private final Consumer<StepOutcome> ends;
    /** Printed and not yet brought; a batch holds lines of one step only, however late the screen takes it. */
    private List<String> batch = new ArrayList<>();

    ScreenListener(Background background, Consumer<String> phases, IntConsumer begins, Consumer<List<String>> outputs,
            Consumer<StepOutcome> ends) {
        this.background = background;
        this.phases = phases;
        this.begins = begins;
        this.outputs = outputs;
        this.ends = ends;
    }

    @Override
    public void phase(String text) {
        background.onScreen(() -> phases.accept(text));
    }

    @Override
    public synchronized void stepBegins(ConfirmedPlan.ConfirmedStep step) {
        batch = new ArrayList<>();
        int index = step.step().index();
        background.onScreen(() -> begins.accept(index));
    }

    @Override
    public synchronized void output(String line) {
        batch.add(line);
        if (batch.size() == 1) {
            List<String> begun = batch;
            background.onScreen(() -> bring(begun));
        }
    }

    @Override
    public synchronized void stepEnded(StepOutcome outcome) {
        batch = new ArrayList<>();
        background.onScreen(() -> ends.accept(outcome));
    }

    private void bring(List<String> begun) {
        synchronized (this) {
            batch = batch == begun ? new ArrayList<>() : batch;
        }
        outputs.accept(begun);
    }
}
