package dev.bootmend.ui;

import dev.bootmend.ui.kit.Phrase;
import dev.bootmend.ui.kit.PhraseFlow;
import dev.bootmend.ui.kit.WrappedLabel;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A page on the screen: the answer, what it means, the content. */
final class PageView extends BorderPane {

    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");
    private static final double WIDEST_SENTENCE = 820;

    private boolean searching;

    PageView(WizardPage page) {
        getStyleClass().add("page");
        WrappedLabel heading = new WrappedLabel("", "heading");
        heading.textProperty().bind(page.heading());
        PhraseFlow subtitle = new PhraseFlow(Phrase.EMPTY, "muted");
        subtitle.setMaxWidth(WIDEST_SENTENCE);
        page.subtitle().subscribe(subtitle::setPhrase);
        VBox head = new VBox(heading, subtitle);
        head.getStyleClass().add("page-head");
        setTop(head);
        StackPane body = new StackPane(page.content());
        body.getStyleClass().add("page-body");
        body.setAlignment(Pos.TOP_LEFT);
        setCenter(page.fillsHeight() ? body : scrolled(body));
        page.foot().ifPresent(this::setBottom);
    }

    /** Puts the focus on the first thing of the content that can take it; see also {@link #focusWhenThere}. */
    void focusFirst() {
        searching = true;
        if (getCenter() instanceof ScrollPane scroll && scroll.getSkin() == null) {
            // its content is in the scene only once its skin has been made; making it now would be done twice at the start
            scroll.skinProperty().addListener(made -> Platform.runLater(this::focusUnlessElsewhere));
            return;
        }
        focusContent();
    }

    /** Not when the user, or the way forward, has been quicker. */
    private void focusUnlessElsewhere() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner == null || !(owner instanceof Button button && button.isDefaultButton())) {
            focusContent();
        }
    }

    /** Puts the focus on the content if there was nothing on it yet that could take it. */
    void focusWhenThere() {
        if (searching) {
            focusContent();
        }
    }

    private void focusContent() {
        Optional<Node> found = first(getCenter()).or(() -> Optional.ofNullable(getBottom()).flatMap(PageView::first));
        searching = found.isEmpty();
        // with nothing on it the page itself has the focus: elsewhere an Enter too many would press something
        found.orElseGet(this::getCenter).requestFocus();
    }

    /** Whether something on the page has the focus, not only the page itself. */
    boolean holdsTheFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner == getCenter() ? null : owner; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            return Optional.of(node);
        }
        Stream<Node> inside = switch (node) {
            case ScrollPane scroll -> Stream.of(scroll.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream();
            default -> Stream.empty();
        };
        return inside.map(PageView::first).flatMap(Optional::stream).findFirst();
    }

    private static Node scrolled(StackPane body) {
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // the bar always has its place in the margin and is only painted when needed: a bar that comes and goes changes
        // the width, which changes where lines break, which changes whether it is needed
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        ObservableValue<Boolean> needed = Bindings.createBooleanBinding(
                () -> body.getHeight() > scroll.getViewportBounds().getHeight() + 1, body.heightProperty(),
                        scroll.viewportBoundsProperty());
        scroll.vvalueProperty().subscribe(at -> scroll.pseudoClassStateChanged(SCROLLED, at.doubleValue() > 0));
        needed.subscribe(scrolling -> scroll.pseudoClassStateChanged(SCROLLING, scrolling));
        return scroll;
    }
}
