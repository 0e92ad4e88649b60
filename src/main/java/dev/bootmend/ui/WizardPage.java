package dev.bootmend.ui;

import dev.bootmend.ui.kit.Phrase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One page of the wizard. The shell calls it on the JavaFX thread only. */
public interface WizardPage {

    /** Which step it belongs to. */
    Step step();

    /** The answer, in the user's words. */
    ObservableValue<String> heading();

    /** What the heading means, in a sentence or two. */
    ObservableValue<Phrase> subtitle();

    /** What stands below; the same node every time. */
    Node content();

    /** What stays in sight between the content and the buttons, such as a question; may be invisible. */
    default Optional<Node> foot() {
        return Optional.empty();
    }

    /** What can be pressed. */
    ObservableValue<PageActions> actions();

    /** The page is on the screen now, for the first time or again. */
    void shown();

    /** Whether the content takes the height there is, instead of being scrolled as a whole. */
    default boolean fillsHeight() {
        return false;
    }

    /**
     * Whether the wizard may go from this page to {@code to}. It may take its time; the wizard is busy meanwhile, and
     * stays when the answer is false or an error.
     */
    default CompletionStage<Boolean> leaving(Step to) {
        return CompletableFuture.completedFuture(true);
    }
}
