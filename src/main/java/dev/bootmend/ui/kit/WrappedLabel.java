package dev.bootmend.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A label that wraps and is never cut off: it always takes the height its text needs. */
public class WrappedLabel extends Label {

    /** A label with {@code text}, painted by the style classes {@code styles}. */
    public WrappedLabel(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
