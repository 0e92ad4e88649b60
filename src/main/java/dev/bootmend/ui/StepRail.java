package dev.bootmend.ui;

import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.Icons;
import dev.bootmend.ui.kit.WrappedLabel;
import dev.bootmend.ui.kit.Theme;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left edge of the window: product, machine, the steps, and the choice of theme at its foot. */
final class StepRail extends VBox {

    StepRail(Wizard wizard) {
        getStyleClass().add("rail");
        WrappedLabel machine = new WrappedLabel("", "machine");
        machine.textProperty().bind(wizard.machineProperty());
        VBox title = new VBox(new FittedLabel("BootMend", "product"), machine);
        title.getStyleClass().add("title-block");
        getChildren().add(title);
        for (Step step : Step.values()) {
            StepRailItem item = new StepRailItem(step);
            wizard.pageProperty().subscribe(page -> item.show(page == null ? Step.START : page.step(), wizard.visited(step)));
            getChildren().add(item);
        }
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        HBox foot = new HBox(themeButton(wizard));
        foot.getStyleClass().add("foot");
        getChildren().addAll(rest, foot);
    }

    private static Button themeButton(Wizard wizard) {
        Button button = new Button();
        button.getStyleClass().add("quiet");
        wizard.themeProperty().subscribe(theme -> {
            button.setText(theme == Theme.LIGHT ? "Dark _theme" : "Light _theme");
            button.setGraphic((theme == Theme.LIGHT ? Icons.MOON : Icons.SUN).draw());
        });
        button.setOnAction(event -> wizard.themeProperty().set(wizard.themeProperty().get().other()));
        return button;
    }
}
