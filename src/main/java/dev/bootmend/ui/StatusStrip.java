package dev.bootmend.ui;

import dev.bootmend.ui.kit.FittedLabel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;

/** The bottom edge of the window: which disk, whether anything was written, and the log. */
final class StatusStrip extends StatusBar {

    StatusStrip(Wizard wizard, BooleanProperty logShown) {
        setText("");
        // a control by its kind, but nothing to stop at: only the link in it is
        setFocusTraversable(false);
        FittedLabel disk = new FittedLabel("");
        FittedLabel state = new FittedLabel("");
        wizard.statusProperty().subscribe(status -> {
            disk.setText(status.disk());
            state.setText(status.state());
            state.getStyleClass().remove("written");
            if (status.written()) {
                state.getStyleClass().add("written");
            }
        });
        HBox where = new HBox(disk, state);
        where.getStyleClass().add("where");
        getLeftItems().add(where);
        Hyperlink log = new Hyperlink("_Log");
        log.setMnemonicParsing(true);
        log.setAccessibleText("Log of this session");
        log.setOnAction(event -> logShown.set(!logShown.get()));
        HBox right = new HBox(log);
        right.getStyleClass().add("where");
        getRightItems().add(right);
    }
}
