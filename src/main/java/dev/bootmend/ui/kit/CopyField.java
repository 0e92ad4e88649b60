package dev.bootmend.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A named value that support staff ask for, with a button that copies it. */
public final class CopyField extends HBox {

    /** The value {@code value} called {@code name}. */
    public CopyField(String name, String value) {
        getStyleClass().add("copy-field");
        FittedLabel shown = new FittedLabel(value, "mono");
        HBox.setHgrow(shown, Priority.SOMETIMES);
        FittedLabel label = new FittedLabel(name, "muted");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, shown, new CopyButton(name, value));
    }
}
