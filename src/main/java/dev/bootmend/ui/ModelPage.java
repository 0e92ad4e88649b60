package dev.bootmend.ui;

import dev.bootmend.ui.kit.Phrase;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A page that shows one {@link PageModel}. Its content is made when the page is first shown. */
public abstract class ModelPage<M extends PageModel> implements WizardPage {

    private final Step step;
    private final M model;
    private Node content;

    protected ModelPage(Step step, M model) {
        this.step = step;
        this.model = model;
    }

    /** Draws the content; called once. */
    protected abstract Node draw(M drawn);

    /** What the page shows. */
    public final M model() {
        return model;
    }

    @Override
    public final Step step() {
        return step;
    }

    @Override
    public final ObservableValue<String> heading() {
        return model.headingProperty();
    }

    @Override
    public final ObservableValue<Phrase> subtitle() {
        return model.subtitleProperty();
    }

    @Override
    public final ObservableValue<PageActions> actions() {
        return model.actionsProperty();
    }

    @Override
    public final Node content() {
        if (content == null) {
            content = draw(model);
        }
        return content;
    }

    @Override
    public final void shown() {
        model.shown();
    }
}
