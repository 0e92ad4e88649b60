package dev.bootmend.ui.start;

import dev.bootmend.flow.Workplaces.PracticeChoice;
import dev.bootmend.ui.kit.FittedLabel;
import dev.bootmend.ui.kit.RowGroup;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The practice machines: what each is like, what is broken on it, and a button that makes it. */
final class PracticeList extends RowGroup {

    PracticeList(StartViewModel model, List<PracticeChoice> choices) {
        super(choices.stream().map(choice -> row(model, choice)).toArray(Node[]::new));
    }

    private static Node row(StartViewModel model, PracticeChoice choice) {
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
