package dev.bootmend.ui.kit;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A card that is one of several answers, like a radio button: click, Space or Enter selects it, Enter on the selected
 * one goes forward, Up and Down move to the neighbouring answer. A locked card stays readable, cannot be selected, and
 * says why.
 */
public final class ChoiceCard extends Card {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected") {
        @Override
        protected void invalidated() {
            pseudoClassStateChanged(SELECTED, get());
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    };
    private boolean locked;

    /** An answer called {@code name} (what a screen reader says) with {@code content}. */
    public ChoiceCard(String name, Node... content) {
        super(content);
        getStyleClass().add("choice");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(name);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> select());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    }

    /** Makes the card a locked one; {@code why} is part of what a screen reader says. */
    public ChoiceCard lock(String why) {
        locked = true;
        setFocusTraversable(false);
        getStyleClass().add("locked");
        setAccessibleText(getAccessibleText() + ". " + why);
        return this;
    }

    /** Whether this is the chosen answer. Setting it does not deselect the others: the view model does. */
    public BooleanProperty selectedProperty() {
        return selected;
    }

    private void select() {
        if (locked) {
            return;
        }
        requestFocus();
        selected.set(true);
    }

    private void keyed(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> select();
            case ENTER -> {
                if (selected.get()) {
                    // chosen already: Enter is then for the way forward
                    return;
                }
                select();
            }
            case UP -> neighbour(-1);
            case DOWN -> neighbour(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void neighbour(int direction) {
        List<Node> all = getParent().getChildrenUnmodifiable();
        for (int at = all.indexOf(this) + direction; at >= 0 && at < all.size(); at += direction) {
            if (all.get(at) instanceof ChoiceCard card && !card.locked) {
                card.select();
                return;
            }
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) selected.get()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
