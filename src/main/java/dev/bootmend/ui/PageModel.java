package dev.bootmend.ui;

import dev.bootmend.ui.kit.Phrase;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What every page says and offers, without controls. Lives on the JavaFX thread. */
public abstract class PageModel {

    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private final ReadOnlyObjectWrapper<Phrase> subtitle = new ReadOnlyObjectWrapper<>(this, "subtitle", Phrase.EMPTY);
    private final ReadOnlyObjectWrapper<PageActions> actions =
            new ReadOnlyObjectWrapper<>(this, "actions", PageActions.NONE);

    /** The answer, in the user's words. */
    public final ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /** What the heading means. */
    public final ReadOnlyObjectProperty<Phrase> subtitleProperty() {
        return subtitle.getReadOnlyProperty();
    }

    /** What can be pressed. */
    public final ReadOnlyObjectProperty<PageActions> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /** The page is on the screen now, for the first time or again. */
    public void shown() {
    }

    protected final void say(String answer, Phrase meaning) {
        heading.set(answer);
        subtitle.set(meaning);
    }

    protected final void say(String answer, String meaning) {
        say(answer, Phrase.of(meaning));
    }

    protected final void offer(PageActions offered) {
        actions.set(offered);
    }
}
