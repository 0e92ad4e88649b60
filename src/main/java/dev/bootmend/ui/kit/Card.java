package dev.bootmend.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A bordered field that holds one thing. */
public class Card extends VBox {

    /** A card with {@code content} from top to bottom. */
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
    }

    /** Paints the card as part of the ground: for a question beside the findings, not a finding. */
    public Card inset() {
        getStyleClass().add("inset");
        return this;
    }
}
