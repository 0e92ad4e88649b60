package dev.bootmend.ui.repair;

import dev.bootmend.recipe.OptionType;
import dev.bootmend.recipe.RecipeOption;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** One option of a recipe: a box, a number or one of a few values. */
final class OptionRow extends HBox {

    OptionRow(RecipeOption option, Consumer<String> chosen) {
        getStyleClass().add("sign-line");
        switch (option.type()) {
            case OptionType.Toggle() -> toggle(option, chosen);
            case OptionType.Number(var least, var most) -> number(option, chosen, least + " to " + most);
            case OptionType.Choice(var values) -> choice(option, chosen, values);
        }
    }

    private void toggle(RecipeOption option, Consumer<String> chosen) {
        CheckBox box = new CheckBox(option.title());
        box.setSelected(option.standard().equals("true"));
        box.setOnAction(event -> chosen.accept(Boolean.toString(box.isSelected())));
        getChildren().add(box);
    }

    private void number(RecipeOption option, Consumer<String> chosen, String bounds) {
        TextField field = new TextField(option.standard());
        field.setPrefColumnCount(8);
        field.setAccessibleText(option.title() + ", " + bounds);
        WrappedLabel fault = new WrappedLabel("", "small");
        field.textProperty().addListener((observed, before, text) -> {
            fault.setText(option.type().faultOf(text.strip()).orElse(""));
            chosen.accept(text.strip());
        });
        getChildren().addAll(new FittedLabel(option.title()), field, new FittedLabel(bounds, "muted", "small"), fault);
    }

    private void choice(RecipeOption option, Consumer<String> chosen, List<String> values) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getItems().setAll(values);
        box.setValue(option.standard());
        box.setAccessibleText(option.title());
        box.valueProperty().addListener((observed, before, value) -> chosen.accept(value));
        getChildren().addAll(new FittedLabel(option.title()), box);
    }
}
