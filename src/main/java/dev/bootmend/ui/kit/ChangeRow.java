package dev.bootmend.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One change that can be ticked: what it does, the exact commands, and how it is undone. */
public final class ChangeRow extends HBox {

    private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");

    private final CheckBox box = new CheckBox();
    private final VBox text = new VBox();
    private final VBox commands = new VBox();
    private final VBox remarks = new VBox();
    private final VBox notes = new VBox();
    private final Badge undo;
    private final Phrase what;
    private Optional<Runnable> chosen = Optional.empty();

    /** An unticked change that does {@code what} with {@code commands}; {@code undo} says how it is undone. */
    public ChangeRow(Phrase what, List<String> commands, Badge undo) {
        this.what = what;
        this.undo = undo;
        getStyleClass().add("change-row");
        remarks.getStyleClass().add("remarks");
        text.getChildren().addAll(new PhraseFlow(what), this.commands, remarks, notes);
        text.setOnMouseClicked(event -> box.fire());
        HBox.setHgrow(text, Priority.ALWAYS);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(box, text, undo);
        box.setOnAction(event -> chosen.ifPresent(Runnable::run));
        show(commands, undo.getText(), Tone.NEUTRAL);
    }

    /** Whether the change is part of the plan. */
    public BooleanProperty tickedProperty() {
        return box.selectedProperty();
    }

    /** Does {@code action} when the user ticks or unticks the change; not when the program does. */
    public ChangeRow whenChosen(Runnable action) {
        chosen = Optional.of(action);
        return this;
    }

    /** Shows other commands and another way of undoing in the same place. */
    public void show(List<String> lines, String undone, Tone tone) {
        commands.getChildren().setAll(lines.stream()
                .map(line -> new PhraseFlow(Phrase.EMPTY.code(line), "mono", "command")).toList());
        undo.setText(undone);
        undo.setTone(tone);
        box.setAccessibleText(what.text() + ", " + undone);
    }

    /**
     * Shows these remarks below the commands.
     *
     * @param uncertain whether the outcome cannot be foretold: then the row is drawn differently
     */
    public void remark(List<Node> shown, boolean uncertain) {
        remarks.getChildren().setAll(shown);
        pseudoClassStateChanged(UNCERTAIN, uncertain);
    }

    /** Fixes the tick: the reason stands below the change. */
    public ChangeRow fix(String reason) {
        box.setDisable(true);
        text.setOnMouseClicked(null);
        return note(reason);
    }

    /** Adds a sentence below the change. */
    public ChangeRow note(String sentence) {
        notes.getChildren().add(new WrappedLabel(sentence, "muted", "small"));
        return this;
    }
}
