package dev.bootmend.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A {@link Phrase} on the page: wraps, is never cut off. */
public final class PhraseFlow extends TextFlow {

    private final String[] styles;

    /** {@code phrase}, every stretch also painted by the style classes {@code styles}. */
    public PhraseFlow(Phrase phrase, String... styles) {
        this.styles = styles.clone();
        getStyleClass().add("phrase-flow");
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        setPhrase(phrase);
    }

    /** Says something else in the same place. */
    public void setPhrase(Phrase phrase) {
        getChildren().setAll(phrase.spans().stream().map(this::text).toList());
        setAccessibleText(phrase.text());
    }

    private Text text(Span span) {
        Text text = new Text(span.text());
        text.getStyleClass().add("phrase");
        text.getStyleClass().addAll(styles);
        text.getStyleClass().add(span.emphasis().styleClass());
        return text;
    }
}
