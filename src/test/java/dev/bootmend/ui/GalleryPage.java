package dev.bootmend.ui;

import dev.bootmend.ui.kit.Phrase;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A page with fixed content. */
record GalleryPage(Step step, String title, Phrase sentence, Node content, PageActions offered, StatusLine status)
        implements WizardPage {

    @Override
    public ObservableValue<String> heading() {
        return new SimpleStringProperty(title);
    }

    @Override
    public ObservableValue<Phrase> subtitle() {
        return new SimpleObjectProperty<>(sentence);
    }

    @Override
    public ObservableValue<PageActions> actions() {
        return new SimpleObjectProperty<>(offered);
    }

    @Override
    public void shown() {
    }
}
