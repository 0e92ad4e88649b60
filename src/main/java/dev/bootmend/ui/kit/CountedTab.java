package dev.bootmend.ui.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.Region;

/**
 * A tab with a number at the right of its name; the number is not shown while it is 0. The name is the tab's own text, so
 * that a screen reader finds it.
 */
public final class CountedTab extends Tab {

    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");

    /** A tab called {@code name} that shows {@code content}. */
    public CountedTab(String name, Node content) {
        super(name, content);
        setClosable(false);
        Badge number = new Badge("");
        number.textProperty().bind(count.asString());
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.visibleProperty().bind(count.greaterThan(0));
        number.managedProperty().bind(number.visibleProperty());
        setGraphic(number);
    }

    /** The number. */
    public IntegerProperty countProperty() {
        return count;
    }
}
