package dev.bootmend.ui;

import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.StatusSign;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One step in the rail: a check when it is behind, its number otherwise. */
final class StepRailItem extends HBox {

    private final Step step;
    private final Label number;
    private final StatusSign done = new StatusSign(Sign.OK, 22);
    private final FittedLabel name;

    StepRailItem(Step step) {
        this.step = step;
        number = new Label(Integer.toString(step.number()));
        number.getStyleClass().add("step-number");
        name = new FittedLabel(step.title(), "step-name");
        getStyleClass().add("step");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * Shows the step as behind, current or ahead when {@code current} is the current one.
     *
     * @param visited whether the way to the current one led over it: what was passed over is not done
     */
    void show(Step current, boolean visited) {
        int distance = step.compareTo(current);
        getStyleClass().remove("current");
        if (distance == 0) {
            getStyleClass().add("current");
        }
        getChildren().setAll(distance < 0 && visited ? done : number, name);
        String where = distance < 0 ? visited ? "done" : "not needed" : distance == 0 ? "current" : "later";
        setAccessibleText("Step " + step.number() + " of " + Step.values().length + ", " + step.title() + ", " + where);
    }
}
