package dev.bootmend.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/**
 * The field of a tab. A tab pane asks how high its tabs are without saying how wide they are; text that wraps is higher than
 * that, and its end would be cut off. This field answers for the width it has.
 */
final class TabField extends StackPane {

    TabField() {
        setAlignment(Pos.TOP_LEFT);
        widthProperty().addListener((observed, before, now) -> requestParentLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }
}
