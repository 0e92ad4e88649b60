package dev.bootmend.ui.kit;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A tab with a number beside its name; the number is not shown while it is 0. */
public final class CountedTab extends Tab {

    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");

    /** A tab called {@code name} that shows {@code content}. */
    public CountedTab(String name, Node content) {
        setContent(content);
        setClosable(false);
        Label label = new Label(name);
        Badge number = new Badge("");
        number.textProperty().bind(count.asString());
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.visibleProperty().bind(count.greaterThan(0));
        number.managedProperty().bind(number.visibleProperty());
        HBox title = new HBox(6, label, number);
        title.setAlignment(Pos.CENTER);
        title.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(title);
    }

    /** The number. */
    public IntegerProperty countProperty() {
        return count;
    }
}
