package dev.bootmend.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The bar below a page: Cancel and extras at the left, Back and the way forward at the right. */
final class PageButtons extends HBox {

    private final Background background;
    private AccessKeys keys = new AccessKeys();
    private Button primary;
    private PageActions shown = PageActions.NONE;

    PageButtons(Background background) {
        this.background = background;
        getStyleClass().add("page-buttons");
    }

    /** Shows {@code actions}; a button that stays where it is keeps the focus. */
    void show(PageActions actions) {
        int focused = focusedIndex();
        boolean primaryFocused = primary != null && primary.isFocused();
        shown = actions;
        getChildren().clear();
        forgetAccessKeys();
        keys = new AccessKeys();
        actions.left().forEach(action -> getChildren().add(button(action)));
        getChildren().add(reason(actions));
        actions.right().forEach(action -> getChildren().add(button(action)));
        primary = actions.primary().map(this::primary).orElse(null);
        if (primary != null) {
            getChildren().add(primary);
        }
        refocus(focused, primaryFocused);
    }

    /**
     * A scene keeps the access keys of buttons that are gone, and knows a small letter and a capital as two: what is left
     * of one, though empty, would keep a button with the other from being pressed.
     */
    private void forgetAccessKeys() {
        Scene scene = getScene();
        if (scene != null) {
            scene.getMnemonics().values().forEach(keys -> keys.removeIf(key -> key.getNode().getScene() != scene));
            List.copyOf(scene.getMnemonics().keySet()).stream().filter(key -> scene.getMnemonics().get(key).isEmpty())
                    .forEach(scene.getMnemonics()::remove);
        }
    }

    /** Why the way forward is closed: a button that cannot be pressed shows no tooltip. */
    private static Node reason(PageActions actions) {
        String why = actions.primary().filter(action -> !action.enabled()).map(PageAction::reason).orElse("");
        Label label = new Label(why);
        label.getStyleClass().addAll("muted", "small", "closed-reason");
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(why.isEmpty() ? null : new Tooltip(why));
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /** The button for the way forward, when Enter may trigger it and it can be pressed. */
    Optional<Button> forward() {
        return shown.primary().filter(action -> action.enabled() && !action.careful()).map(action -> primary);
    }

    private Button primary(PageAction action) {
        Button button = button(action);
        button.getStyleClass().add("primary");
        button.setDefaultButton(!action.careful());
        return button;
    }

    private Button button(PageAction action) {
        Button button = new Button(keys.mark(action.label()));
        button.setMnemonicParsing(true);
        button.setAccessibleText(action.label());
        button.setMinWidth(USE_PREF_SIZE);
        button.setDisable(!action.enabled());
        button.setOnAction(event -> press(action));
        if (!action.reason().isEmpty()) {
            button.setTooltip(new Tooltip(action.reason()));
            button.setAccessibleHelp(action.reason());
        }
        return button;
    }

    /** Nothing happens below the veil: Enter reaches the default button from anywhere. */
    private void press(PageAction action) {
        if (!background.activityProperty().get().veiled()) {
            action.run().run();
        }
    }

    private int focusedIndex() {
        for (int i = 0; i < getChildren().size(); i++) {
            if (getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void refocus(int focused, boolean wasPrimary) {
        Node target = wasPrimary ? primary : focused >= 0 && focused < getChildren().size()
                ? getChildren().get(focused) : null;
        if (target instanceof Button) {
            target.requestFocus();
        }
    }
}
