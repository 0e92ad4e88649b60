package dev.bootmend.ui.apply;

import dev.bootmend.run.StepOutcome;
import dev.bootmend.ui.OutcomeWords;
import dev.bootmend.ui.kit.StepState;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One step of a run while it goes on. Lives on the JavaFX thread. */
final class StepProgress {

    private static final int MOST_LINES = 5000;

    private final String title;
    private final ObservableList<String> output = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing(StepState.WAITING,
                    StepState.WAITING.words(), ""));

    /**
     * How far it has come.
     *
     * @param note why it failed or could not be verified, empty otherwise
     */
    record Standing(StepState state, String words, String note) {
    }

    StepProgress(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** What the tools of the step printed. */
    ObservableList<String> output() {
        return output;
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    boolean isRunning() {
        return standing.get().state() == StepState.RUNNING;
    }

    void begin() {
        standing.set(new Standing(StepState.RUNNING, StepState.RUNNING.words(), ""));
    }

    /** The oldest lines are dropped when there are too many to show; the journal keeps them all. */
    void print(List<String> lines) {
        output.addAll(lines);
        if (output.size() > MOST_LINES) {
            output.remove(0, output.size() - MOST_LINES);
        }
    }

    /** The run broke off: what was running is not known to have ended, what was waiting is not reached. */
    void breakOff() {
        if (isRunning()) {
            standing.set(new Standing(StepState.FAILED, "broke off", ""));
        } else if (standing.get().state() == StepState.WAITING) {
            standing.set(new Standing(StepState.NOT_REACHED, StepState.NOT_REACHED.words(), ""));
        }
    }

    void end(StepOutcome outcome) {
        standing.set(new Standing(OutcomeWords.state(outcome.status()), OutcomeWords.of(outcome), outcome.note()));
    }
}
