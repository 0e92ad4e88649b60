package dev.bootmend.ui;

import dev.bootmend.ui.kit.Icons;
import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.Sign;
import dev.bootmend.ui.kit.StatusSign;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A bar above the page that says what went wrong or was done; gone when there is nothing to say. */
final class NoticeBar extends HBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    NoticeBar(ObjectProperty<Notice> notice) {
        getStyleClass().add("notice-bar");
        PhraseFlow words = new PhraseFlow(Phrase.EMPTY);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button("", Icons.CLOSE.draw());
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Close this message");
        close.setOnAction(event -> notice.set(Notice.NONE));
        StatusSign sign = new StatusSign(Sign.BROKEN);
        getChildren().addAll(sign, words, close);
        managedProperty().bind(visibleProperty());
        notice.subscribe(said -> {
            sign.setSign(said.sign());
            pseudoClassStateChanged(GOOD, said.sign() == Sign.OK);
            words.setPhrase(Phrase.EMPTY.strong(said.title()).plain(": " + said.message()));
            setVisible(said != Notice.NONE);
        });
    }
}
