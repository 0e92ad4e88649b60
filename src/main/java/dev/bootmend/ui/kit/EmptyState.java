package dev.bootmend.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What stands where there is nothing to list: why it is empty, and what can be done. */
public final class EmptyState extends VBox {

    /** {@code sign}, the reason as {@code title}, a sentence more, and perhaps something to press. */
    public EmptyState(Sign sign, String title, String sentence, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        WrappedLabel words = new WrappedLabel(sentence, "muted");
        words.getStyleClass().add("centred");
        getChildren().addAll(new StatusSign(sign, 32), new WrappedLabel(title, "strong"), words);
        getChildren().addAll(actions);
    }
}
