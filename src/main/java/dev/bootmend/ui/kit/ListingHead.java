package dev.bootmend.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/** The titles above the two sides of a {@link ListingDiff}, with its buttons at the right. */
final class ListingHead extends Pane {

    private static final double HEIGHT = 31;

    private final HBox left;
    private final HBox right;

    ListingHead(String before, String after, Button... controls) {
        getStyleClass().add("listing-head");
        FittedLabel afterTitle = new FittedLabel(after, "strong", "small");
        afterTitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(afterTitle, Priority.ALWAYS);
        left = new HBox(new FittedLabel(before, "strong", "small"));
        right = new HBox(afterTitle);
        right.getChildren().addAll(controls);
        left.getStyleClass().add("listing-title");
        right.getStyleClass().addAll("listing-title", "listing-title-right");
        getChildren().addAll(left, right);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double half = Math.floor(getWidth() / 2);
        left.resizeRelocate(0, 0, half, HEIGHT);
        right.resizeRelocate(half, 0, getWidth() - half, HEIGHT);
    }
}
