package dev.bootmend.ui.kit;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One change that can be ticked: what it does, the exact commands, and how it is undone. */
public final class ChangeRow extends HBox {

    private final CheckBox box = new CheckBox();
    private final VBox text = new VBox();

    /** An unticked change that does {@code what} with {@code commands}; {@code undo} says how it is undone. */
    public ChangeRow(Phrase what, List<String> commands, Badge undo) {
        getStyleClass().add("change-row");
        box.setAccessibleText(what.text() + ", " + undo.getText());
        PhraseFlow words = new PhraseFlow(what);
        text.getChildren().add(words);
        commands.forEach(command -> text.getChildren().add(new PhraseFlow(Phrase.EMPTY.code(command), "mono", "command")));
        text.setOnMouseClicked(event -> box.fire());
        HBox.setHgrow(text, Priority.ALWAYS);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(box, text, undo);
    }

    /** Whether the change is part of the plan. */
    public BooleanProperty tickedProperty() {
        return box.selectedProperty();
    }

    /** Fixes the tick: the reason stands below the change. */
    public ChangeRow fix(String reason) {
        box.setDisable(true);
        text.setOnMouseClicked(null);
        return note(reason);
    }

    /** Adds a sentence below the change. */
    public ChangeRow note(String sentence) {
        text.getChildren().add(new WrappedLabel(sentence, "muted", "small"));
        return this;
    }
}
