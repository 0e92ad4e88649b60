package dev.bootmend.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The field of a tab: what is in it begins at the top left. */
final class TabField extends StackPane {

    TabField() {
        setAlignment(Pos.TOP_LEFT);
    }
}
