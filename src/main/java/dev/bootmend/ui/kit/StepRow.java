package dev.bootmend.ui.kit;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One step of a run in a {@link RowGroup}: sign, what it does, how it went, and its output on demand. */
public final class StepRow extends VBox {

    private final StatusSign sign = new StatusSign(Sign.WAITING);
    private final FittedLabel outcome = new FittedLabel(StepState.WAITING.words(), "muted", "small");
    private final Phrase what;

    /** A waiting step that will do {@code what}. */
    public StepRow(Phrase what) {
        this.what = what;
        getStyleClass().add("step-row");
        PhraseFlow words = new PhraseFlow(what);
        HBox.setHgrow(words, Priority.ALWAYS);
        outcome.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(sign, words, outcome);
        line.getStyleClass().add("step-line");
        getChildren().add(line);
        show(StepState.WAITING, StepState.WAITING.words());
    }

    /** Shows how far the step has come, in a sign and in words ("ran · changed · verified · 0.2 s"). */
    public void show(StepState state, String words) {
        sign.setSign(state.sign());
        outcome.setText(words);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(what.text() + ": " + words);
    }

    /** Adds something below the step: an error in a sentence, or live output. */
    public StepRow with(Node below) {
        below.getStyleClass().add("step-below");
        getChildren().add(below);
        return this;
    }

    /** Adds details that open on demand. */
    public StepRow details(String name, Supplier<Node> details) {
        return with(new Disclosure(name, details));
    }
}
