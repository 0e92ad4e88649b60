package dev.bootmend.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A label on one line that ends in an ellipsis where there is no room, and then shows its whole text as a tooltip. */
public class FittedLabel extends Label {

    private static final double ROUNDING = 0.5;

    /** A label with {@code text}, painted by the style classes {@code styles}. */
    public FittedLabel(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean cut = !isWrapText() && prefWidth(-1) > getWidth() + ROUNDING;
        if (cut && getTooltip() == null) {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(textProperty());
            setTooltip(whole);
        } else if (!cut && getTooltip() != null) {
            setTooltip(null);
        }
    }
}
