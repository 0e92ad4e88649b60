package dev.bootmend.ui.repair;

import dev.bootmend.recipe.OptionType;
import dev.bootmend.recipe.RecipeOption;
import dev.bootmend.ui.kit.FaultLabel;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * One option of a recipe: a box, a number or one of a few values. What cannot be the value is said at the field, while
 * it is typed.
 */
final class OptionRow extends HBox {

    private static final double FIELD = 280;

    OptionRow(RecipeOption option, Consumer<String> chosen) {
        getStyleClass().add("option-row");
        switch (option.type()) {
            case OptionType.Toggle() -> toggle(option, chosen);
            case OptionType.Number(var least, var most) -> number(option, chosen, least + " to " + most);
            case OptionType.Choice values -> choice(option, chosen, values);
        }
    }

    private void toggle(RecipeOption option, Consumer<String> chosen) {
        CheckBox box = new CheckBox(option.title());
        box.setWrapText(true);
        box.setSelected(option.standard().equals("true"));
        box.setOnAction(event -> chosen.accept(Boolean.toString(box.isSelected())));
        getChildren().add(box);
    }

    private void number(RecipeOption option, Consumer<String> chosen, String bounds) {
        TextField field = new TextField(option.standard());
        field.setPrefColumnCount(8);
        FaultLabel fault = new FaultLabel(field, option.title() + ", " + bounds);
        field.textProperty().addListener((observed, before, text) -> {
            fault.show(OptionFaults.of(option, text));
            chosen.accept(text.strip());
        });
        HBox line = new HBox(8, field, new FittedLabel(bounds, "muted", "small"));
        line.getStyleClass().add("sign-line");
        labelled(option, field, new VBox(3, line, fault));
    }

    private void choice(RecipeOption option, Consumer<String> chosen, OptionType.Choice values) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(values.values());
        box.setConverter(new Labels(values));
        box.setValue(option.standard());
        box.setAccessibleText(option.title());
        box.valueProperty().addListener((observed, before, value) -> chosen.accept(value));
        labelled(option, box, new VBox(box));
    }

    /** All fields begin at the same place, their names stand at the left of them. */
    private void labelled(RecipeOption option, Control field, VBox right) {
        WrappedLabel name = new WrappedLabel(option.title());
        name.setLabelFor(field);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        right.setMinWidth(FIELD);
        right.setPrefWidth(FIELD);
        right.setMaxWidth(FIELD);
        getChildren().addAll(name, right);
    }

    /** Values as they are shown. */
    private static final class Labels extends StringConverter<String> {

        private final OptionType.Choice choice;

        Labels(OptionType.Choice choice) {
            this.choice = choice;
        }

        @Override
        public String toString(String value) {
            return value == null ? "" : choice.label(value);
        }

        @Override
        public String fromString(String label) {
            throw new UnsupportedOperationException("a value is chosen, never typed");
        }
    }
}
