package dev.bootmend.ui.kit;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One bar of a {@link DiskMap}: coloured top edge, title and note, detail. */
final class DiskMapBar extends VBox {

    private static final double WIDEST_LEAST = 160;

    private final Label title;
    private final Label detail;

    DiskMapBar(PartitionBlock block) {
        getStyleClass().addAll("disk-bar", "role-" + block.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(block.inWords());
        title = new FittedLabel(block.title(), "strong");
        if (!block.note().isEmpty()) {
            // the note gives way first
            title.setMinWidth(USE_PREF_SIZE);
        }
        detail = new FittedLabel(block.detail());
        FittedLabel note = new FittedLabel(block.note().isEmpty() ? "" : " · " + block.note());
        HBox.setHgrow(note, Priority.SOMETIMES);
        getChildren().addAll(new HBox(title, note), detail);
    }

    /** The width at which title and detail are whole, within reason. */
    double leastWidth() {
        double text = Math.max(title.prefWidth(-1), detail.prefWidth(-1));
        return Math.ceil(Math.min(WIDEST_LEAST, text + snappedLeftInset() + snappedRightInset()));
    }
}
