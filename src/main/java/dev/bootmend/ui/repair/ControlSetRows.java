package dev.bootmend.ui.repair;

import dev.bootmend.model.ControlSetNumber;
import dev.bootmend.ui.kit.Column;
import dev.bootmend.ui.kit.FittedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** The boxes by which control sets are chosen. */
final class ControlSetRows {

    private ControlSetRows() {
    }

    static void show(Column column, List<RepairState.ControlSetLine> lines,
            BiConsumer<ControlSetNumber, Boolean> tick) {
        column.setManaged(!lines.isEmpty());
        if (sameSets(column, lines)) {
            for (int i = 0; i < lines.size(); i++) {
                ((CheckBox) column.getChildren().get(i + 1)).setSelected(lines.get(i).ticked());
            }
            return;
        }
        List<Node> parts = new ArrayList<>();
        parts.add(new FittedLabel("Registry settings go to", "strong"));
        lines.forEach(line -> parts.add(box(line, tick)));
        column.getChildren().setAll(lines.isEmpty() ? List.of() : parts);
    }

    private static boolean sameSets(Column column, List<RepairState.ControlSetLine> lines) {
        return !lines.isEmpty() && column.getChildren().stream().skip(1).map(Node::getUserData).toList()
                .equals(lines.stream().map(RepairState.ControlSetLine::set).toList());
    }

    private static CheckBox box(RepairState.ControlSetLine line, BiConsumer<ControlSetNumber, Boolean> tick) {
        CheckBox box = new CheckBox(line.set() + ", " + line.use());
        box.setUserData(line.set());
        box.setSelected(line.ticked());
        // on the action, not the property: showing the state again is no choice
        box.setOnAction(event -> tick.accept(line.set(), box.isSelected()));
        return box;
    }
}
