package dev.bootmend.ui.kit;

import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A finding: its sign, what was found in a sentence, the evidence beside it, and details on demand. */
public final class FindingCard extends Card {

    private final HBox head = new HBox();
    private final VBox text = new VBox();

    /** A finding that says {@code title}. */
    public FindingCard(Sign sign, String title) {
        getStyleClass().add("finding");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sign.words() + ": " + title);
        WrappedLabel words = new WrappedLabel(title, "strong");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getStyleClass().add("finding-head");
        head.getChildren().addAll(new StatusSign(sign), words);
        text.getStyleClass().add("finding-text");
        getChildren().add(head);
    }

    /** Adds what the finding is known as (a stop code) at the right. */
    public FindingCard known(Badge as) {
        as.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(as);
        return this;
    }

    /** Adds a line of evidence. */
    public FindingCard evidence(String line) {
        return with(new WrappedLabel(line, "muted", "small"));
    }

    /** Adds a sentence that says what it means. */
    public FindingCard meaning(Phrase sentence) {
        return with(new PhraseFlow(sentence));
    }

    /** Adds details that open on demand. */
    public FindingCard details(String name, Supplier<Node> details) {
        return with(new Disclosure(name, details));
    }

    /** Adds anything else below the title. */
    public FindingCard with(Node node) {
        if (text.getChildren().isEmpty()) {
            getChildren().add(text);
        }
        text.getChildren().add(node);
        return this;
    }
}
