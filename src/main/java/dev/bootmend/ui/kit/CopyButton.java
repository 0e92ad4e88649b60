package dev.bootmend.ui.kit;

import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Puts a text on the clipboard and says for a moment that it did. */
public final class CopyButton extends Hyperlink {

    private static final String IDLE = "Copy";

    private final PauseTransition confirmation = new PauseTransition(Duration.seconds(1.5));

    /** A button that copies {@code text}; {@code what} names it for a screen reader. */
    public CopyButton(String what, String text) {
        super(IDLE);
        getStyleClass().add("copy");
        setAccessibleText("Copy " + what);
        setMinWidth(USE_PREF_SIZE);
        confirmation.setOnFinished(event -> setText(IDLE));
        setOnAction(event -> copy(text));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        setText(Clipboard.getSystemClipboard().setContent(content) ? "Copied" : "Not copied");
        confirmation.playFromStart();
    }
}
