package dev.bootmend.ui.kit;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/** Details that open on demand: a link with an arrow, and below it what it opens. Built when first opened. */
public final class Disclosure extends VBox {

    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final Hyperlink link;
    private final Supplier<Node> details;
    private Node built;

    /** A link called {@code name} that opens what {@code details} makes. */
    public Disclosure(String name, Supplier<Node> details) {
        this.details = details;
        getStyleClass().add("disclosure");
        SVGPath arrow = Icons.CHEVRON.draw();
        StackPane field = new StackPane(arrow);
        field.getStyleClass().add("arrow-field");
        link = new Hyperlink(name, field) {
            @Override
            public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
                return attribute == AccessibleAttribute.EXPANDED
                        ? (Object) open.get()
                        : super.queryAccessibleAttribute(attribute, parameters);
            }
        };
        link.getStyleClass().add("muted");
        link.setOnAction(event -> open.set(!open.get()));
        getChildren().add(link);
        open.addListener((observed, before, now) -> {
            arrow.setRotate(now ? 90 : 0);
            showDetails(now);
        });
    }

    /** Whether the details are shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    private void showDetails(boolean shown) {
        if (built == null) {
            built = details.get();
        }
        if (shown) {
            getChildren().setAll(link, built);
        } else {
            getChildren().setAll(link);
        }
        link.notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }
}
