package dev.bootmend.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;

/** A link that opens an explanation in a pop-over beside it; Escape or a click elsewhere closes it. */
public final class Explain extends Hyperlink {

    private PopOver shown;

    /** A link called {@code question} that shows what {@code answer} makes. */
    public Explain(String question, Supplier<Node> answer) {
        super(question);
        getStyleClass().add("explain");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> toggle(answer));
    }

    private void toggle(Supplier<Node> answer) {
        if (shown != null && shown.isShowing()) {
            shown.hide();
            return;
        }
        StackPane field = new StackPane(answer.get());
        field.getStyleClass().add("explanation");
        shown = new PopOver(field);
        shown.getRoot().getStylesheets().add(Theme.sheet("popover.css").toExternalForm());
        shown.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        shown.setDetachable(false);
        shown.setAnimated(false);
        shown.show(this);
    }
}
