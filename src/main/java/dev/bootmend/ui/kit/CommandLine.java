package dev.bootmend.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A command exactly as it runs, in fixed-width writing, with a button that copies it. Wraps, is never cut off. */
public final class CommandLine extends HBox {

    /** The command {@code line}. */
    public CommandLine(String line) {
        this(Phrase.EMPTY.code(line));
    }

    /** A command in which the stretches to replace are placeholders. */
    public CommandLine(Phrase line) {
        getStyleClass().add("command-line");
        PhraseFlow words = new PhraseFlow(line, "mono");
        words.setMaxWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.SOMETIMES);
        getChildren().addAll(words, new CopyButton("the command " + line.text(), line.text()));
    }
}
