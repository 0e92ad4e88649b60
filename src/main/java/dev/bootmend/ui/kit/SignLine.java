package dev.bootmend.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sign and a sentence beside it that wraps; perhaps something to press at the right. */
public final class SignLine extends HBox {

    private final PhraseFlow words;

    /** {@code sign} in front of {@code sentence}. */
    public SignLine(Sign sign, String sentence) {
        this(sign, Phrase.of(sentence));
    }

    /** {@code sign} in front of {@code sentence}. */
    public SignLine(Sign sign, Phrase sentence, Node... right) {
        getStyleClass().add("sign-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sign.words() + ": " + sentence.text());
        words = new PhraseFlow(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new StatusSign(sign), words);
        getChildren().addAll(right);
    }
}
