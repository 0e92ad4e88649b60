package dev.bootmend.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rows inside one border with a line between them. */
public class RowGroup extends VBox {

    /** A group of {@code rows} from top to bottom. */
    public RowGroup(Node... rows) {
        getStyleClass().add("row-group");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addListener((ListChangeListener<Node>) change -> lines());
        getChildren().addAll(rows);
    }

    private void lines() {
        for (int i = 0; i < getChildren().size(); i++) {
            var classes = getChildren().get(i).getStyleClass();
            classes.removeAll("row", "last-row");
            classes.add("row");
            if (i == getChildren().size() - 1) {
                classes.add("last-row");
            }
        }
    }
}
