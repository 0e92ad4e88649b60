package dev.bootmend.ui.preview;

import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.EmptyState;
import dev.bootmend.ui.kit.ListingDiff;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.preview.PreviewState.Ready;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The listings of a plan, one at a time; which one stays chosen while steps are ticked. */
final class SideBySide {

    private static final double OTHER_PARTS = 540;
    private static final double ROW = 23;
    private static final double HEAD = 45;
    private static final int LEAST_ROWS = 7;
    private static final int MOST_ROWS = 20;

    private final DoubleProperty height = new SimpleDoubleProperty(this, "height");
    private String chosen = "";

    /** About how high the listing is; 0 as long as there is none. */
    ReadOnlyDoubleProperty heightProperty() {
        return height;
    }

    Node show(Ready ready) {
        List<Comparison> all = ready.comparisons();
        if (all.isEmpty()) {
            return new EmptyState(Sign.IN_PLACE, "There is no listing to compare",
                    "This plan changes neither a BCD store nor a registry hive.");
        }
        VBox field = new VBox();
        field.getChildren().setAll(listing(current(all)));
        return all.size() == 1 ? field : new Column(choice(all, field), field).close();
    }

    private Comparison current(List<Comparison> all) {
        return all.stream().filter(comparison -> comparison.name().equals(chosen)).findFirst().orElse(all.getFirst());
    }

    private Node choice(List<Comparison> all, VBox field) {
        ToggleGroup group = new ToggleGroup();
        HBox line = new HBox(6);
        for (Comparison comparison : all) {
            ToggleButton button = new ToggleButton(comparison.name());
            button.getStyleClass().add("pill");
            button.setToggleGroup(group);
            button.setSelected(comparison.equals(current(all)));
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen = comparison.name();
                field.getChildren().setAll(listing(comparison));
            });
            line.getChildren().add(button);
        }
        return line;
    }

    /** As high as the window leaves room for, so that the steps below stay in sight. */
    private Node listing(Comparison comparison) {
        ListingDiff diff = new ListingDiff(comparison.before(), comparison.after());
        diff.setVisibleRows(LEAST_ROWS);
        diff.sceneProperty().flatMap(Scene::heightProperty).subscribe(window -> {
            if (window != null) {
                // the same height for every plan: nothing below jumps while steps are ticked
                int fitting = (int) ((window.doubleValue() - OTHER_PARTS) / ROW);
                int rows = Math.clamp(fitting, LEAST_ROWS, MOST_ROWS);
                diff.setVisibleRows(rows);
                height.set(rows * ROW + HEAD);
            }
        });
        return diff;
    }
}
