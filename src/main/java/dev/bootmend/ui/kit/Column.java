package dev.bootmend.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Things below each other at the usual distance: the content of a page, or part of it. */
public final class Column extends VBox {

    /** {@code content} from top to bottom. */
    public Column(Node... content) {
        super(content);
        getStyleClass().add("column");
    }

    /** {@code content} from top to bottom. */
    public Column(List<? extends Node> content) {
        this(content.toArray(Node[]::new));
    }

    /** The same, close together: for lines of one thing. */
    public Column close() {
        getStyleClass().add("close");
        return this;
    }
}
