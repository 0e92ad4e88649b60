package dev.bootmend.ui.start;

import dev.bootmend.flow.Workplaces.PracticeChoice;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The practice machines: a field that narrows them down, and for each what it is like and a button that makes it. */
final class PracticeList extends VBox {

    private static final int MOST = 12;

    private final StartViewModel model;
    private final List<PracticeChoice> choices;
    private final RowGroup rows = new RowGroup();
    private final WrappedLabel rest = new WrappedLabel("", "muted", "small");

    PracticeList(StartViewModel model, List<PracticeChoice> choices) {
        this.model = model;
        this.choices = choices;
        getStyleClass().addAll("column", "close");
        TextField field = new TextField();
        field.setPromptText("Find by name, layout or fault");
        field.setAccessibleText("Find a practice machine by name, layout or fault");
        field.textProperty().subscribe(this::show);
        getChildren().addAll(field, rows, rest);
    }

    private void show(String typed) {
        List<PracticeChoice> fitting = choices.stream().filter(choice -> fits(choice, typed)).toList();
        rows.getChildren().setAll(fitting.stream().limit(MOST).map(this::row).toList());
        rows.setVisible(!fitting.isEmpty());
        rest.setText(fitting.isEmpty() ? "No practice machine has these words."
                : fitting.size() > MOST ? "and " + (fitting.size() - MOST) + " more: type to narrow them down" : "");
    }

    /** Every word has to be found somewhere. */
    static boolean fits(PracticeChoice choice, String typed) {
        String text = (choice.name() + " " + choice.layout() + " " + choice.fault()).toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    private Node row(PracticeChoice choice) {
        FittedLabel name = new FittedLabel(choice.name(), "strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, new HBox(8, name, new FittedLabel(choice.layout(), "muted")),
                new WrappedLabel(choice.fault().isBlank() ? "Nothing is broken on it." : choice.fault(), "muted", "small"));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button use = new Button("Use");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setAccessibleText("Use the practice machine " + choice.name());
        use.setOnAction(event -> model.practise(choice));
        HBox row = new HBox(12, text, use);
        row.getStyleClass().add("sign-line");
        return row;
    }
}
